package campus.application.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.directory.ManageAccounts.Change;
import campus.application.directory.ManageAccounts.Draft;
import campus.application.directory.ManageAccounts.Outcome;
import campus.application.shared.InMemoryStore;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Password;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

final class ManageAccountsTest {
    private static final Actor BY = new Actor("admin");
    private static final Password CHOSEN = new Password("twelve letters");

    private static final LinkedStudentId STUDENT = new LinkedStudentId(new UUID(0x7001L, 0x8000_0000_0000_0001L));

    private final InMemoryStudentRecords students = new InMemoryStudentRecords();
    private final InMemoryDirectory directory = new InMemoryDirectory(new InMemoryStore(), students);
    private final ManageAccounts manage = directory.useCases().manageAccounts();
    private Account admin;

    @BeforeEach
    void addAdministrator() {
        directory.useCases().provisionAdministrator().provision("pass word");
        admin = directory.adapters().transactions()
                .inTransaction(() -> directory.adapters().accounts().findByUsername(new Username("admin")))
                .orElseThrow();
    }

    @Test
    void addsAnAccountWithTheChosenPassword() {
        Outcome.Done added = create("ann", CHOSEN, Role.REGISTRAR);
        assertNull(added.password());
        assertEquals(Set.of(Role.REGISTRAR), signedIn("ann", CHOSEN.value()).roles());
    }

    @Test
    void makesAPasswordWhenNoneIsChosen() {
        String first = String.valueOf(create("ann", null, Role.STUDENT).password());
        String second = String.valueOf(create("bob", null, Role.STUDENT).password());
        assertNotEquals(first, second);
        assertEquals("ann", signedIn("ann", first).username().value());
        assertRefused("ann", second);
    }

    @Test
    void refusesATakenUsername() {
        assertEquals(new Outcome.UsernameTaken(admin.id()),
                manage.create(new Draft(new Username("Admin"), Set.of(Role.VIEWER), CHOSEN), BY));
        assertRefused("admin", CHOSEN.value());
    }

    @Test
    void changesRolesAndKeepsDisabledOnesOut() {
        Account ann = create("ann", CHOSEN, Role.STUDENT).account();
        Account viewer = done(manage.change(ann.id(), 0, new Change(Set.of(Role.VIEWER), null, true), BY)).account();
        assertEquals(1, viewer.version());
        assertEquals(Set.of(Role.VIEWER), signedIn("ann", CHOSEN.value()).roles());
        done(manage.change(ann.id(), 1, new Change(Set.of(Role.VIEWER), null, false), BY));
        assertRefused("ann", CHOSEN.value());
        done(manage.change(ann.id(), 2, new Change(Set.of(Role.VIEWER), null, true), BY));
        assertEquals(3, signedIn("ann", CHOSEN.value()).version());
    }

    @Test
    void refusesToChangeWhatHasChangedOrIsNotThere() {
        assertEquals(new Outcome.Stale(0),
                manage.change(admin.id(), 1, new Change(Set.of(Role.ADMIN), null, true), BY));
        AccountId nobody = new AccountId(new UUID(0x7000L, 0x8000_0000_0000_0099L));
        assertEquals(new Outcome.NotFound(), manage.change(nobody, 0, new Change(Set.of(Role.ADMIN), null, true), BY));
        assertEquals(new Outcome.NotFound(), manage.resetPassword(nobody, BY));
        assertEquals(new Outcome.NotFound(), manage.choosePassword(nobody, CHOSEN, null, BY));
    }

    @Test
    void keepsAnAdministratorWhoCanSignIn() {
        Account other = create("ann", CHOSEN, Role.ADMIN, Role.VIEWER).account();
        done(manage.change(other.id(), 0, new Change(Set.of(Role.ADMIN), null, false), BY));
        for (Outcome refused : List.of(manage.change(admin.id(), 0, new Change(Set.of(Role.REGISTRAR), null, true), BY),
                manage.change(admin.id(), 0, new Change(Set.of(Role.ADMIN), null, false), BY))) {
            assertEquals(new Outcome.LastAdministrator(), refused);
        }
        done(manage.change(admin.id(), 0, new Change(Set.of(Role.ADMIN, Role.VIEWER), null, true), BY));
        done(manage.change(other.id(), 1, new Change(Set.of(Role.ADMIN), null, true), BY));
        done(manage.change(admin.id(), 1, new Change(Set.of(Role.VIEWER), null, true), BY));
        assertEquals(new Outcome.LastAdministrator(),
                manage.change(other.id(), 2, new Change(Set.of(Role.ADMIN), null, false), BY));
    }

    @Test
    void linksAnAccountToAStudentAndUnlinksIt() {
        students.add(STUDENT);
        Account ann = done(manage.create(new Draft(new Username("ann"), Set.of(Role.STUDENT), STUDENT, CHOSEN), BY))
                .account();
        assertEquals(STUDENT, signedIn("ann", CHOSEN.value()).student());
        done(manage.resetPassword(ann.id(), BY));
        assertEquals(STUDENT, done(manage.change(ann.id(), 1, new Change(Set.of(Role.STUDENT), STUDENT, true), BY))
                .account().student());
        assertNull(done(manage.change(ann.id(), 2, new Change(Set.of(Role.STUDENT), null, true), BY)).account()
                .student());
        done(manage.change(admin.id(), 0, new Change(Set.of(Role.ADMIN), STUDENT, true), BY));
    }

    @Test
    void refusesAStudentWhoIsUnknownOrHasAnAccount() {
        Account bob = create("bob", CHOSEN, Role.STUDENT).account();
        Change link = new Change(Set.of(Role.STUDENT), STUDENT, true);
        Draft draft = new Draft(new Username("ann"), Set.of(Role.STUDENT), STUDENT, CHOSEN);
        assertEquals(new Outcome.UnknownStudent(STUDENT), manage.create(draft, BY));
        assertEquals(new Outcome.UnknownStudent(STUDENT), manage.change(bob.id(), 0, link, BY));
        students.add(STUDENT);
        done(manage.change(bob.id(), 0, link, BY));
        assertEquals(new Outcome.StudentTaken(bob.id()), manage.create(draft, BY));
        assertRefused("ann", CHOSEN.value());
        assertEquals(new Outcome.StudentTaken(bob.id()),
                manage.change(admin.id(), 0, new Change(Set.of(Role.ADMIN), STUDENT, true), BY));
    }

    @Test
    void keepsTheLinkToAStudentWhoIsGone() {
        students.add(STUDENT);
        Account ann = done(manage.create(new Draft(new Username("ann"), Set.of(Role.STUDENT), STUDENT, CHOSEN), BY))
                .account();
        students.remove(STUDENT);
        assertEquals(STUDENT, done(manage.change(ann.id(), 0, new Change(Set.of(Role.VIEWER), STUDENT, true), BY))
                .account().student());
    }

    @Test
    void replacesPasswords() {
        Outcome.Done reset = done(manage.resetPassword(admin.id(), BY));
        assertFalse(reset.toString().contains(String.valueOf(reset.password())), reset::toString);
        assertRefused("admin", "pass word");
        signedIn("admin", String.valueOf(reset.password()));
        assertNull(done(manage.choosePassword(admin.id(), CHOSEN, null, BY)).password());
        assertRefused("admin", String.valueOf(reset.password()));
        assertEquals(2, signedIn("admin", CHOSEN.value()).version());
    }

    @Test
    void letsTheOwnerOfANewPasswordInAtOnce() {
        for (int i = 0; i < 5; i++) {
            assertRefused("admin", "wrong");
        }
        assertInstanceOf(SignIn.Outcome.TooManyFailures.class,
                directory.useCases().signIn().signIn("admin", "pass word"));
        signedIn("admin", String.valueOf(done(manage.resetPassword(admin.id(), BY)).password()));
    }

    private Outcome.Done create(String username, Password password, Role... roles) {
        return done(manage.create(new Draft(new Username(username), Set.of(roles), password), BY));
    }

    private static Outcome.Done done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome);
    }

    private Account signedIn(String username, String password) {
        return assertInstanceOf(SignIn.Outcome.SignedIn.class,
                directory.useCases().signIn().signIn(username, password)).account();
    }

    private void assertRefused(String username, String password) {
        assertEquals(new SignIn.Outcome.Refused(), directory.useCases().signIn().signIn(username, password));
    }
}
