package campus.application.directory;

import java.time.Instant;
import java.util.Optional;

import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.PersonalTokenId;
import campus.domain.directory.Secret;

final class KeepPersonalTokensService implements KeepPersonalTokens {

    private final DirectoryPorts ports;

    KeepPersonalTokensService(DirectoryPorts ports) {
        this.ports = ports;
    }

    /** Waits for changes of accounts, since disabling one ends the tokens that there are, and for others that count. */
    @Override
    public Outcome create(AccountId account, Draft draft) {
        Secret secret = ports.secrets().next();
        Instant now = ports.clock().instant();
        PersonalToken token = PersonalToken.create(new PersonalTokenId(ports.ids().next()), account, draft.name(),
                draft.scopes(), draft.lifetime(), now);
        return ports.transactions().inTransaction(() -> {
            ports.accounts().lock();
            if (ports.accounts().find(account).filter(Account::enabled).isEmpty()) {
                return new Outcome.NoAccount();
            }
            if (ports.personalTokens().count(account, now) >= MOST) {
                return new Outcome.TooMany(MOST);
            }
            ports.personalTokens().add(token, secret.digest());
            return new Outcome.Created(token, secret);
        });
    }

    @Override
    public Revocation revoke(AccountId account, PersonalTokenId id) {
        Instant now = ports.clock().instant();
        return ports.transactions().inTransaction(() -> ports.personalTokens().revoke(account, id, now))
                ? Revocation.ENDED
                : Revocation.NOT_FOUND;
    }

    @Override
    public Optional<CurrentToken> use(Secret secret) {
        Instant now = ports.clock().instant();
        Optional<CurrentToken> current = ports.personalTokenQueries().findCurrent(secret.digest(), now);
        current.map(CurrentToken::token).filter(token -> token.isNewUse(now)).ifPresent(token -> noteUse(token, now));
        return current;
    }

    private void noteUse(PersonalToken token, Instant at) {
        ports.transactions().inTransaction(() -> {
            ports.personalTokens().noteUse(token.usedAt(at));
            return true;
        });
    }
}
