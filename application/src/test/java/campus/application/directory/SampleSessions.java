package campus.application.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import campus.application.shared.Stamp;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Role;
import campus.domain.directory.Secret;
import campus.domain.directory.Session;
import campus.domain.directory.SessionId;
import campus.domain.directory.SessionKind;
import campus.domain.directory.SessionLimits;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

/** Sessions of two accounts for tests of ports: an hour idle, eight at most. */
record SampleSessions(DirectoryAdapters directory) {
    static final Instant START = Instant.parse("2026-08-20T10:00:00.123456Z");
    static final SessionLimits LIMITS = new SessionLimits(Duration.ofHours(1), Duration.ofHours(8));
    static final Account ANN = account(1, "ann", Set.of(Role.ADMIN, Role.VIEWER));
    static final Account BOB = account(2, "bob", Set.of(Role.STUDENT));

    static SampleSessions on(DirectoryAdapters directory) {
        SampleSessions samples = new SampleSessions(directory);
        samples.in(() -> {
            directory.accounts().add(ANN, stamp());
            directory.accounts().add(BOB, stamp());
        });
        return samples;
    }

    Session add(int number, Account account, SessionKind kind, Instant at) {
        Session session = Session.begin(id(number), account.id(), kind, "Browser " + number, at, LIMITS);
        in(() -> directory.sessions().add(session, secret(number).digest()));
        return session;
    }

    Session add(int number, Account account) {
        return add(number, account, SessionKind.BROWSER, START);
    }

    Optional<CurrentSession> current(int number, Instant at) {
        return directory.sessionQueries().findCurrent(SessionKind.BROWSER, secret(number).digest(), at);
    }

    boolean isCurrent(int number) {
        return current(number, START).isPresent();
    }

    void in(Runnable work) {
        directory.transactions().inTransaction(() -> {
            work.run();
            return true;
        });
    }

    static Secret secret(int number) {
        return Secret.of(Arrays.copyOf(new byte[]{(byte) number}, 32));
    }

    static SessionId id(int number) {
        return new SessionId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
    }

    static Stamp stamp() {
        return new Stamp(new Actor("start-up"), START);
    }

    private static Account account(int number, String username, Set<Role> roles) {
        return new Account(new AccountId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number)), new Username(username),
                "sha256$1$abc" + number, roles);
    }
}
