package campus.application.directory;

import java.util.Optional;
import java.util.Set;

import campus.domain.directory.AccountId;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.PersonalTokenId;
import campus.domain.directory.Secret;
import campus.domain.directory.TokenLifetime;
import campus.domain.directory.TokenName;
import campus.domain.directory.TokenScope;

/** Lets scripts ask in the name of an account, without its password. */
public interface KeepPersonalTokens {

    /** As many as an account may have at a time. */
    int MOST = 50;

    Outcome create(AccountId account, Draft draft);

    Revocation revoke(AccountId account, PersonalTokenId id);

    /** What a token lets somebody do now; empty when it has ended or never was. */
    Optional<CurrentToken> use(Secret secret);

    /** What a new token is made from; at least one scope. */
    record Draft(TokenName name, Set<TokenScope> scopes, TokenLifetime lifetime) {

        public Draft {
            scopes = Set.copyOf(scopes);
        }
    }

    /** How creating one ended. */
    sealed interface Outcome {

        /** Nobody can ask for the secret again. */
        record Created(PersonalToken token, Secret secret) implements Outcome {
        }

        /** There is no such account, or it is disabled. */
        record NoAccount() implements Outcome {
        }

        record TooMany(int most) implements Outcome {
        }
    }

    /** How revoking one ended. */
    enum Revocation {
        /** It has ended now, or had before. */
        ENDED,
        /** The account has no such token. */
        NOT_FOUND
    }
}
