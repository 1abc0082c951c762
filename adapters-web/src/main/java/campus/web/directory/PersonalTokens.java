package campus.web.directory;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.security.authentication.Authentication;

import campus.application.directory.KeepPersonalTokens;
import campus.application.directory.KeepPersonalTokens.Outcome;
import campus.application.directory.PersonalTokenQueries;
import campus.domain.directory.AccountId;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.PersonalTokenId;
import campus.web.shared.Caller;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.Refusal;

/** Tokens for scripts, for pages and the API alike. Expected refusals end the request with their problem. */
@Singleton
final class PersonalTokens {

    private final KeepPersonalTokens keep;
    private final PersonalTokenQueries queries;
    private final InstantSource clock;

    PersonalTokens(KeepPersonalTokens keep, PersonalTokenQueries queries, InstantSource clock) {
        this.keep = keep;
        this.queries = queries;
        this.clock = clock;
    }

    /** Those that go on, the newest first. */
    List<PersonalToken> of(AccountId account) {
        return queries.ofAccount(account, clock.instant());
    }

    /** Those of the one who asks; none when a bearer token names no account. */
    List<PersonalToken> of(Authentication by) {
        return owner(by).map(this::of).orElseGet(List::of);
    }

    Outcome.Created create(Authentication by, KeepPersonalTokens.Draft draft) {
        return switch (owner(by).<Outcome>map(account -> keep.create(account, draft))
                .orElseGet(Outcome.NoAccount::new)) {
            case Outcome.Created created -> created;
            case Outcome.NoAccount() -> throw new ProblemException(ProblemType.FORBIDDEN,
                    "There is no account that could have a token, or it is disabled. Sign in with one that is not.");
            case Outcome.TooMany(int most) -> {
                String detail = "An account has at most " + most + " tokens at a time. "
                        + ProblemType.TOO_MANY_TOKENS.remedy();
                throw new ProblemException(ProblemType.TOO_MANY_TOKENS, detail).withReasons(
                        List.of(new Refusal(ProblemType.TOO_MANY_TOKENS.slug(), detail, Map.of("most", most))));
            }
        };
    }

    void revoke(Authentication by, UUID id) {
        revoke(owner(by).orElseThrow(() -> notFound(id)), id);
    }

    void revoke(AccountId account, UUID id) {
        switch (keep.revoke(account, new PersonalTokenId(id))) {
            case ENDED -> {
                // also when it had ended before
            }
            case NOT_FOUND -> throw notFound(id);
        }
    }

    private static Optional<AccountId> owner(Authentication by) {
        return Optional.ofNullable(Caller.of(by).accountId()).map(AccountId::new);
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND,
                "The account has no token " + id + ", or it expired a while ago. Check the id.");
    }
}
