package campus.application.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.application.shared.InMemoryStore;
import campus.application.shared.InMemoryTable;
import campus.domain.directory.AccountId;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.PersonalTokenId;
import campus.domain.directory.SecretDigest;

/** Keeps tokens for scripts in memory. */
public final class InMemoryPersonalTokenRepository implements PersonalTokenRepository {
    private final InMemoryStore store;
    private final InMemoryTable<PersonalTokenId, Row> tokens;

    /** A token and what is kept about it. */
    record Row(PersonalToken token, SecretDigest digest, @Nullable Instant revokedAt) {

        boolean isOf(AccountId account) {
            return token.account().equals(account);
        }

        boolean goesOn(Instant at) {
            return revokedAt == null && !token.isExpired(at);
        }
    }

    public InMemoryPersonalTokenRepository(InMemoryStore store) {
        this.store = store;
        this.tokens = new InMemoryTable<>(store);
    }

    @Override
    public void add(PersonalToken token, SecretDigest digest) {
        store.requireTransaction();
        if (tokens.all().stream().anyMatch(row -> row.digest().equals(digest))) {
            throw new IllegalStateException("there is a token of this secret");
        }
        tokens.put(token.id(), new Row(token, digest, null));
    }

    @Override
    public long count(AccountId account, Instant at) {
        store.requireTransaction();
        return tokens.all().stream().filter(row -> row.isOf(account) && row.goesOn(at)).count();
    }

    @Override
    public void noteUse(PersonalToken token) {
        store.requireTransaction();
        Row row = tokens.get(token.id());
        Instant at = token.lastUsedAt();
        if (row != null && row.revokedAt() == null && at != null) {
            Instant before = row.token().lastUsedAt();
            if (before == null || before.isBefore(at)) {
                tokens.put(token.id(), new Row(row.token().usedAt(at), row.digest(), null));
            }
        }
    }

    @Override
    public boolean revoke(AccountId account, PersonalTokenId id, Instant at) {
        store.requireTransaction();
        Row row = tokens.get(id);
        if (row == null || !row.isOf(account)) {
            return false;
        }
        if (row.revokedAt() == null) {
            tokens.put(id, new Row(row.token(), row.digest(), at));
        }
        return true;
    }

    @Override
    public void revokeAll(AccountId account, Instant at) {
        store.requireTransaction();
        tokens.all().stream().filter(row -> row.isOf(account)).forEach(row -> revoke(account, row.token().id(), at));
    }

    @Override
    public int removeExpired(Instant until, int most) {
        store.requireTransaction();
        List<PersonalTokenId> expired = tokens.all().stream().map(Row::token).filter(token -> token.isExpired(until))
                .sorted(Comparator.comparing(PersonalToken::expiresAt)).limit(most).map(PersonalToken::id).toList();
        expired.forEach(tokens::remove);
        return expired.size();
    }

    /** Read without a transaction. */
    List<Row> rows() {
        return store.read(tokens::all);
    }
}
