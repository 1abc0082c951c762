package campus.application.directory;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.Stamp;
import campus.application.shared.Together;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every {@link AccountRepository} does. */
public abstract class AccountRepositoryContract {
    private static final Stamp STAMP = new Stamp(new Actor("start-up"), Instant.parse("2026-08-20T10:00:00.123456Z"));
    private DirectoryAdapters directory;

    /** Called once for each test; the directory is empty. */
    protected abstract DirectoryAdapters adapters();

    @BeforeEach
    final void openDirectory() {
        directory = adapters();
    }

    @Test
    final void isEmptyUntilTheFirstAccount() {
        assertTrue(in(directory.accounts()::isEmpty));
        assertTrue(add(account(1, "ann")));
        assertFalse(in(directory.accounts()::isEmpty));
    }

    @Test
    final void givesBackAccountsAsTheyWereAdded() {
        Account ann = account(1, "ann");
        Account longest = new Account(new AccountId(new UUID(0x7000L, 0x8000_0000_0000_0002L)),
                new Username("a" + "z".repeat(Username.MAX_LENGTH - 1)),
                "$argon2id$v=19$m=19456,t=2,p=1$" + "x".repeat(200), Set.of(Role.values()));
        assertTrue(add(ann));
        assertTrue(add(longest));
        assertEquals(Optional.of(ann), find("ann"));
        assertEquals(Optional.of(longest), find(longest.username().value()));
        assertEquals(ann.passwordHash(), find("ann").orElseThrow().passwordHash());
    }

    @Test
    final void findsNobodyUnderAnUnknownName() {
        assertTrue(add(account(1, "ann")));
        assertEquals(Optional.empty(), find("an"));
        assertEquals(Optional.empty(), find("ann.lee"));
    }

    @Test
    final void refusesASecondAccountOfTheSameName() {
        assertTrue(add(account(1, "ann")));
        assertFalse(add(account(2, "ann")));
        assertEquals(Optional.of(account(1, "ann")), find("ann"));
    }

    @Test
    final void givesANameToOneOfManyThreads() {
        List<Boolean> added = Together.onPlatformThreads(8, number -> add(account(number, "ann")));
        assertEquals(1, Collections.frequency(added, true));
    }

    @Test
    final void updatesHashRolesAndWhetherItIsEnabled() {
        Account ann = account(1, "ann");
        assertTrue(add(ann));
        assertTrue(add(account(2, "bob")));
        Account changed = update(ann.with(Set.of(Role.REGISTRAR, Role.VIEWER), false).withPassword("sha256$2$def"));
        assertEquals(new Account(ann.id(), 1, ann.username(), "sha256$2$def", Set.of(Role.REGISTRAR, Role.VIEWER),
                null, false), changed);
        assertEquals(Optional.of(changed), find("ann"));
        assertEquals(Optional.of(changed), in(() -> directory.accounts().find(ann.id())));
        assertEquals(2, update(changed.with(Set.of(Role.ADMIN), true)).version());
        assertEquals(Optional.of(account(2, "bob")), find("bob"));
        assertThrows(IllegalStateException.class, () -> update(account(3, "nobody")));
    }

    @Test
    final void knowsWhichStudentAnAccountBelongsTo() {
        Account ann = account(1, "ann").ofStudent(student(1));
        assertTrue(add(ann));
        assertTrue(add(account(2, "bob")));
        assertTrue(add(account(3, "eve")));
        assertEquals(Optional.of(ann), find("ann"));
        assertEquals(Optional.of(ann), in(() -> directory.accounts().findByStudent(student(1))));
        assertEquals(Optional.empty(), in(() -> directory.accounts().findByStudent(student(2))));
        Account bob = update(account(2, "bob").ofStudent(student(2)));
        assertEquals(student(2), bob.student());
        assertEquals(Optional.of(bob), in(() -> directory.accounts().findByStudent(student(2))));
        assertEquals(Optional.of(update(ann.ofStudent(null))), find("ann"));
        assertEquals(Optional.empty(), in(() -> directory.accounts().findByStudent(student(1))));
    }

    @Test
    final void countsActiveAdministrators() {
        assertEquals(0, in(directory.accounts()::countAdministrators));
        Account ann = account(1, "ann");
        assertTrue(add(ann));
        assertTrue(add(account(2, "bob")));
        assertEquals(2, in(directory.accounts()::countAdministrators));
        Account disabled = update(ann.with(Set.of(Role.ADMIN, Role.VIEWER), false));
        assertEquals(1, in(directory.accounts()::countAdministrators));
        update(disabled.with(Set.of(Role.VIEWER), true));
        assertEquals(1, in(directory.accounts()::countAdministrators));
    }

    @Test
    final void letsTransactionsThatLockSeeWhatTheOnesBeforeLeft() {
        Account ann = account(1, "ann");
        assertTrue(add(ann));
        List<Long> versions = Together.onPlatformThreads(8, number -> in(() -> {
            directory.accounts().lock();
            return directory.accounts().update(directory.accounts().find(ann.id()).orElseThrow(), STAMP).version();
        }));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L), versions.stream().sorted().toList());
        assertEquals(8, find("ann").orElseThrow().version());
    }

    @Test
    final void isRolledBackWithTheTransaction() {
        assertThrows(IllegalStateException.class, () -> in(() -> {
            directory.accounts().add(account(1, "ann"), STAMP);
            throw new IllegalStateException("fault");
        }));
        assertTrue(in(directory.accounts()::isEmpty));
    }

    private static Account account(int number, String username) {
        return new Account(new AccountId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number)), new Username(username),
                "sha256$1$abc" + number, Set.of(Role.ADMIN));
    }

    private static LinkedStudentId student(int number) {
        return new LinkedStudentId(new UUID(0x7001L, 0x8000_0000_0000_0000L | number));
    }

    private <T> T in(Supplier<T> work) {
        return directory.transactions().inTransaction(work);
    }

    private boolean add(Account account) {
        return in(() -> directory.accounts().add(account, STAMP));
    }

    private Account update(Account account) {
        return in(() -> directory.accounts().update(account, STAMP));
    }

    private Optional<Account> find(String username) {
        return in(() -> directory.accounts().findByUsername(new Username(username)));
    }
}
