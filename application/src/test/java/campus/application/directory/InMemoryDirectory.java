package campus.application.directory;

import java.time.Instant;

import campus.application.shared.InMemoryStore;
import campus.application.shared.InMemoryTransactions;
import campus.application.shared.SequentialIds;
import campus.application.shared.TestClock;

/** An empty directory in memory: its adapters, and its use cases on top of them. */
public final class InMemoryDirectory {
    private final TestClock clock = new TestClock(Instant.parse("2026-08-20T10:00:00Z"));
    private final DirectoryAdapters adapters;

    public InMemoryDirectory() {
        this(new InMemoryStore(), new InMemoryStudentRecords());
    }

    /** A directory whose transactions are those of the given store, with students of another context. */
    public InMemoryDirectory(InMemoryStore store, StudentRecords students) {
        var accounts = new InMemoryAccountRepository(store);
        var sessions = new InMemorySessionRepository(store);
        var tokens = new InMemoryPersonalTokenRepository(store);
        var identities = new InMemoryIdentityRepository(store);
        this.adapters = new DirectoryAdapters(new InMemoryTransactions(store), new SequentialIds(), accounts,
                new InMemoryAccountQueries(accounts, identities), students, new InMemoryPasswordHasher(),
                new InMemorySecretSource(), sessions, new InMemorySessionQueries(sessions, accounts), tokens,
                new InMemoryPersonalTokenQueries(tokens, accounts),
                new InMemoryFailedSignInRepository(store), identities);
    }

    public TestClock clock() {
        return clock;
    }

    public DirectoryAdapters adapters() {
        return adapters;
    }

    public DirectoryUseCases useCases() {
        return adapters.useCases(clock);
    }
}
