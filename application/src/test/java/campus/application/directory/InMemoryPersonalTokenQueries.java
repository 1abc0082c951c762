package campus.application.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.SecretDigest;

/** Reads tokens for scripts from memory. */
public final class InMemoryPersonalTokenQueries implements PersonalTokenQueries {
    private final InMemoryPersonalTokenRepository tokens;
    private final InMemoryAccountRepository accounts;

    public InMemoryPersonalTokenQueries(InMemoryPersonalTokenRepository tokens, InMemoryAccountRepository accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public Optional<CurrentToken> findCurrent(SecretDigest digest, Instant at) {
        return tokens.rows().stream().filter(row -> row.digest().equals(digest) && row.goesOn(at))
                .map(InMemoryPersonalTokenRepository.Row::token)
                .flatMap(token -> accounts.rows().stream().map(InMemoryAccountRepository.Row::account)
                        .filter(account -> account.id().equals(token.account())).filter(Account::enabled)
                        .map(account -> new CurrentToken(token, SignedInAccount.of(account))))
                .findFirst();
    }

    @Override
    public List<PersonalToken> ofAccount(AccountId account, Instant at) {
        return tokens.rows().stream().filter(row -> row.isOf(account) && row.goesOn(at))
                .map(InMemoryPersonalTokenRepository.Row::token)
                .sorted(Comparator.comparing(PersonalToken::createdAt)
                        .thenComparing(token -> token.id().value().toString()).reversed())
                .toList();
    }
}
