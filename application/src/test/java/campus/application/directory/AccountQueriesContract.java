package campus.application.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.shared.Audit;
import campus.application.shared.ListContract;
import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.application.shared.Stamp;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.ExternalIdentity;
import campus.domain.directory.IdentityLink;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** What every {@link AccountQueries} does. */
public abstract class AccountQueriesContract extends ListContract<AccountView> {
    private static final Instant START = Instant.parse("2026-08-20T10:00:00.123456Z");
    private static final LinkedStudentId STUDENT = new LinkedStudentId(new UUID(0x7001L, 0x8000_0000_0000_0001L));
    private DirectoryAdapters directory;

    /** Called once for each test; the directory is empty. */
    protected abstract DirectoryAdapters adapters();

    @BeforeEach
    final void openDirectory() {
        directory = adapters();
    }

    @Override
    protected final Page<AccountView> list(ListRequest request) {
        return directory.accountQueries().list(request);
    }

    @Override
    protected final List<SortField> sorts() {
        return AccountView.SORTS;
    }

    @Override
    protected final ListFields<AccountView> fields() {
        return InMemoryAccountQueries.FIELDS;
    }

    @Override
    protected final void addRows() {
        for (int i = 1; i <= ROWS; i++) {
            add(i, "user" + (100 - i), i % 4);
        }
    }

    @Override
    protected final void addFirst() {
        add(90, "0", 9);
    }

    @Override
    protected final void addLast() {
        add(91, "zz", 9);
    }

    @Test
    final void showsAccountsAsTheyAreNow() {
        Account added = add(1, "ann", 1);
        assertEquals(Optional.of(new AccountView(added.id(), 0, added.username(), Set.of(Role.ADMIN), null, true,
                new Audit(at(1), "by 1", at(1), "by 1"), null)), directory.accountQueries().find(added.id()));
        directory.transactions().inTransaction(() -> directory.accounts()
                .update(added.with(Set.of(Role.STUDENT, Role.VIEWER), false).ofStudent(STUDENT), stamp(2)));
        AccountView changed = new AccountView(added.id(), 1, added.username(), Set.of(Role.STUDENT, Role.VIEWER),
                STUDENT, false, new Audit(at(1), "by 1", at(2), "by 2"), null);
        assertEquals(Optional.of(changed), directory.accountQueries().find(added.id()));
        assertEquals(List.of(changed), list(new ListRequest(10, List.of(), null, false)).items());
        assertEquals(Optional.empty(), directory.accountQueries().find(id(2)));
    }

    @Test
    final void tellsWhoSignsInElsewhere() {
        Account ann = add(1, "ann", 1);
        Account ben = add(2, "ben", 1);
        IdentityLink link = new IdentityLink(ben.id(), new ExternalIdentity("https://id.school.example", "7"), at(2),
                at(1));
        directory.transactions().inTransaction(() -> {
            directory.identities().add(link);
            return true;
        });
        assertEquals(link, directory.accountQueries().find(ben.id()).orElseThrow().identity());
        assertNull(directory.accountQueries().find(ann.id()).orElseThrow().identity());
        assertEquals(Arrays.asList(null, link), list(new ListRequest(10, List.of(SortKey.ascending(sorts().getFirst())),
                null, false)).items().stream().map(AccountView::identity).toList());
    }

    @Test
    final void listsWhoHasARoleByName() {
        add(1, "zoe", 1);
        Account ben = add(2, "ben", 2);
        Account ann = add(4, "ann", 3);
        directory.transactions().inTransaction(() -> directory.accounts()
                .update(ann.with(Set.of(Role.INSTRUCTOR, Role.VIEWER), false), stamp(4)));
        List<AccountView> found = directory.accountQueries().withRole(Role.INSTRUCTOR);
        assertEquals(List.of(ann.id(), ben.id()), found.stream().map(AccountView::id).toList());
        assertEquals(List.of(Set.of(Role.INSTRUCTOR, Role.VIEWER), Set.of(Role.values())),
                found.stream().map(AccountView::roles).toList());
        assertEquals(List.of(ben.id()),
                directory.accountQueries().withRole(Role.STUDENT).stream().map(AccountView::id).toList());
    }

    @Test
    final void listsNobodyForARoleThatNobodyHas() {
        add(1, "ann", 1);
        assertEquals(List.of(), directory.accountQueries().withRole(Role.INSTRUCTOR));
    }

    private Account add(int number, String username, int when) {
        Account account = new Account(id(number), new Username(username), "sha256$1$abc",
                number % 2 == 0 ? Set.of(Role.values()) : Set.of(Role.ADMIN));
        directory.transactions().inTransaction(() -> directory.accounts().add(account, stamp(when)));
        return account;
    }

    private static AccountId id(int number) {
        return new AccountId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
    }

    private static Stamp stamp(int when) {
        return new Stamp(new Actor("by " + when), at(when));
    }

    private static Instant at(int when) {
        return START.plus(Duration.ofMinutes(when));
    }
}
