package campus.application.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.directory.RefreshSessions.Granted;
import campus.application.shared.Together;
import campus.domain.directory.Account;
import campus.domain.directory.Password;
import campus.domain.directory.Role;
import campus.domain.directory.Secret;
import campus.domain.directory.SessionKind;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two weeks without an exchange, ninety days at most. */
final class RefreshSessionsTest {
    private static final Actor BY = new Actor("admin");

    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final RefreshSessions sessions = directory.useCases().refreshSessions();
    private final ManageAccounts manage = directory.useCases().manageAccounts();
    private Account ann;

    @BeforeEach
    void addAccount() {
        directory.useCases().provisionAdministrator().provision("pass word");
        ann = done(manage.create(new ManageAccounts.Draft(new Username("ann"), Set.of(Role.VIEWER),
                new Password("twelve letters")), BY));
    }

    @Test
    void exchangesEachTokenForAnother() {
        Granted first = begin();
        assertEquals(SignedInAccount.of(ann), first.current().account());
        assertEquals(SessionKind.API, first.current().session().kind());
        Granted second = refreshed(first);
        Granted third = refreshed(second);
        assertNotEquals(first.refreshToken(), second.refreshToken());
        assertNotEquals(second.refreshToken(), third.refreshToken());
        assertEquals(first.current().session().id(), third.current().session().id());
        assertFalse(third.toString().contains(third.refreshToken().value()));
    }

    @Test
    void endsTheFamilyWhenASpentTokenComesAgain() {
        Granted other = begin();
        Granted first = begin();
        Granted second = refreshed(first);
        Granted third = refreshed(second);
        assertEquals(Optional.empty(), sessions.refresh(first.refreshToken()));
        assertEquals(Optional.empty(), sessions.refresh(third.refreshToken()));
        refreshed(other);
    }

    @Test
    void letsOneOfManyHaveATokenAndTakesItBack() {
        Granted first = begin();
        List<Optional<Granted>> results = Together.onPlatformThreads(8, number -> sessions.refresh(
                first.refreshToken()));
        List<Granted> granted = results.stream().flatMap(Optional::stream).toList();
        assertEquals(1, granted.size());
        assertEquals(Optional.empty(), sessions.refresh(granted.getFirst().refreshToken()));
    }

    @Test
    void endsWhenNobodyUsesIt() {
        Granted first = begin();
        directory.clock().advance(Duration.ofDays(14).minusSeconds(1));
        Granted second = refreshed(first);
        directory.clock().advance(Duration.ofDays(14));
        assertEquals(Optional.empty(), sessions.refresh(second.refreshToken()));
    }

    @Test
    void endsInAnyCase() {
        Granted granted = begin();
        for (int day = 1; day < 90; day++) {
            directory.clock().advance(Duration.ofDays(1));
            granted = refreshed(granted);
        }
        directory.clock().advance(Duration.ofDays(1));
        assertEquals(Optional.empty(), sessions.refresh(granted.refreshToken()));
    }

    @Test
    void endsWithWhateverTokenOfTheFamily() {
        Granted first = begin();
        sessions.end(first.refreshToken());
        sessions.end(first.refreshToken());
        assertEquals(Optional.empty(), sessions.refresh(first.refreshToken()));
        Granted spent = begin();
        Granted second = refreshed(spent);
        sessions.end(spent.refreshToken());
        assertEquals(Optional.empty(), sessions.refresh(second.refreshToken()));
        sessions.end(Secret.of(new byte[32]));
        assertEquals(Optional.empty(), sessions.refresh(Secret.of(new byte[32])));
    }

    @Test
    void endsWithANewPasswordAsBrowsersDo() {
        Granted here = begin();
        Granted there = begin();
        done(manage.choosePassword(ann.id(), new Password("another long one"), here.current().session().id(), BY));
        Granted next = refreshed(here);
        assertEquals(Optional.empty(), sessions.refresh(there.refreshToken()));
        done(manage.resetPassword(ann.id(), BY));
        assertEquals(Optional.empty(), sessions.refresh(next.refreshToken()));
        assertEquals(Optional.empty(), sessions.begin(ann, "a program"));
    }

    @Test
    void endsForGoodWhenTheAccountIsDisabled() {
        Granted before = begin();
        change(Role.VIEWER, false);
        assertEquals(Optional.empty(), sessions.refresh(before.refreshToken()));
        change(Role.VIEWER, true);
        assertEquals(Optional.empty(), sessions.refresh(before.refreshToken()));
    }

    @Test
    void tellsTheRolesOfNow() {
        Granted first = begin();
        change(Role.REGISTRAR, true);
        assertEquals(Set.of(Role.REGISTRAR), refreshed(first).current().account().roles());
    }

    @Test
    void isNoSessionOfABrowserNorTheOtherWayRound() {
        Granted granted = begin();
        assertEquals(Optional.empty(), directory.useCases().keepSessions().resumeBrowser(granted.refreshToken()));
        Secret cookie = directory.useCases().keepSessions().openBrowser(ann, "").orElseThrow().secret();
        assertEquals(Optional.empty(), sessions.refresh(cookie));
        sessions.end(cookie);
        assertTrue(directory.useCases().keepSessions().resumeBrowser(cookie).isPresent());
    }

    private void change(Role role, boolean enabled) {
        ann = done(manage.change(ann.id(), ann.version(), new ManageAccounts.Change(Set.of(role), null, enabled), BY));
    }

    private Granted begin() {
        return sessions.begin(ann, "a program").orElseThrow();
    }

    private Granted refreshed(Granted granted) {
        return sessions.refresh(granted.refreshToken()).orElseThrow();
    }

    private static Account done(ManageAccounts.Outcome outcome) {
        return assertInstanceOf(ManageAccounts.Outcome.Done.class, outcome).account();
    }
}
