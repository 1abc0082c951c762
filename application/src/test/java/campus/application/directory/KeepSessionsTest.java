package campus.application.directory;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.directory.KeepSessions.Opened;
import campus.domain.directory.Account;
import campus.domain.directory.Password;
import campus.domain.directory.Role;
import campus.domain.directory.Secret;
import campus.domain.directory.SessionId;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two hours without a request, twelve at most. */
final class KeepSessionsTest {
    private static final Actor BY = new Actor("admin");
    private static final Password PASSWORD = new Password("twelve letters");

    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final KeepSessions sessions = directory.useCases().keepSessions();
    private final ManageAccounts manage = directory.useCases().manageAccounts();
    private Account ann;

    @BeforeEach
    void addAccount() {
        directory.useCases().provisionAdministrator().provision("pass word");
        manage.create(new ManageAccounts.Draft(new Username("ann"), Set.of(Role.VIEWER), PASSWORD), BY);
        ann = signIn();
    }

    @Test
    void goesOnWithTheSecretOnly() {
        Opened opened = open();
        assertNotEquals(opened.secret(), open().secret());
        assertEquals(SignedInAccount.of(ann), sessions.resumeBrowser(opened.secret()).orElseThrow().account());
        assertEquals(Optional.empty(), sessions.resumeBrowser(Secret.of(new byte[32])));
        assertFalse(opened.toString().contains(opened.secret().value()));
    }

    @Test
    void endsWhenNobodyUsesIt() {
        Opened opened = open();
        directory.clock().advance(Duration.ofMinutes(119));
        assertTrue(goesOn(opened));
        directory.clock().advance(Duration.ofMinutes(119));
        assertTrue(goesOn(opened));
        directory.clock().advance(Duration.ofMinutes(120));
        assertFalse(goesOn(opened));
    }

    @Test
    void endsInAnyCase() {
        Opened opened = open();
        for (int hour = 1; hour < 12; hour++) {
            directory.clock().advance(Duration.ofHours(1));
            assertTrue(goesOn(opened), "hour " + hour);
        }
        directory.clock().advance(Duration.ofHours(1));
        assertFalse(goesOn(opened));
    }

    @Test
    void endsWhenSomebodySignsOut() {
        Opened here = open();
        Opened there = open();
        sessions.end(here.session().id());
        assertFalse(goesOn(here));
        assertTrue(goesOn(there));
    }

    @Test
    void endsElsewhere() {
        Opened here = open();
        Opened there = open();
        sessions.endOthers(ann.id(), here.session().id());
        assertTrue(goesOn(here));
        assertFalse(goesOn(there));
        sessions.endOthers(ann.id(), null);
        assertFalse(goesOn(here));
    }

    @Test
    void endsElsewhereWithANewPassword() {
        Opened here = open();
        Opened there = open();
        done(manage.choosePassword(ann.id(), new Password("another long one"), here.session().id(), BY));
        assertTrue(goesOn(here));
        assertFalse(goesOn(there));
    }

    @Test
    void endsEverywhereWhenAnAdministratorSaysSo() {
        Opened before = open();
        done(manage.resetPassword(ann.id(), BY));
        assertFalse(goesOn(before));
    }

    @Test
    void goesOnWhileOthersTryPasswords() {
        Opened opened = open();
        for (int i = 0; i < 9; i++) {
            var _ = directory.useCases().signIn().signIn("ann", "wrong");
        }
        assertTrue(goesOn(opened));
    }

    @Test
    void endsForGoodWhenTheAccountIsDisabled() {
        Opened before = open();
        done(manage.change(ann.id(), ann.version(), new ManageAccounts.Change(ann.roles(), null, false), BY));
        assertFalse(goesOn(before));
        done(manage.change(ann.id(), ann.version() + 1, new ManageAccounts.Change(ann.roles(), null, true), BY));
        assertFalse(goesOn(before));
    }

    @Test
    void goesOnWithOtherRoles() {
        Opened opened = open();
        done(manage.change(ann.id(), ann.version(), new ManageAccounts.Change(Set.of(Role.REGISTRAR), null, true), BY));
        assertEquals(Set.of(Role.REGISTRAR),
                sessions.resumeBrowser(opened.secret()).orElseThrow().account().roles());
    }

    @Test
    void doesNotBeginWithAPasswordThatWasChangedMeanwhile() {
        done(manage.resetPassword(ann.id(), BY));
        assertEquals(Optional.empty(), sessions.openBrowser(ann, ""));
    }

    @Test
    void showsWhatTheBrowserSaysItIsWithoutWhatIsNoText() {
        assertEquals("Fire fox", opened("Fire\u0000\n fox\u202E").session().client());
        assertEquals(200, opened("x".repeat(5_000)).session().client().length());
        assertEquals(199, opened("x".repeat(199) + "\uD83D\uDE00").session().client().length());
        assertEquals("", opened("").session().client());
    }

    private Account signIn() {
        return assertInstanceOf(SignIn.Outcome.SignedIn.class,
                directory.useCases().signIn().signIn("ann", PASSWORD.value())).account();
    }

    private Opened open() {
        return opened("a browser");
    }

    private Opened opened(String client) {
        return sessions.openBrowser(ann, client).orElseThrow();
    }

    private boolean goesOn(Opened opened) {
        Optional<SessionId> id = sessions.resumeBrowser(opened.secret()).map(current -> current.session().id());
        return id.equals(Optional.of(opened.session().id()));
    }

    private static void done(ManageAccounts.Outcome outcome) {
        assertInstanceOf(ManageAccounts.Outcome.Done.class, outcome);
    }
}
