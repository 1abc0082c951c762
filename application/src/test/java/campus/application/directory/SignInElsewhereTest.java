package campus.application.directory;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import campus.application.directory.SignInElsewhere.Begun;
import campus.application.directory.SignInElsewhere.Outcome;
import campus.domain.directory.Account;
import campus.domain.directory.IdentityLink;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

final class SignInElsewhereTest {
    private static final Actor BY = new Actor("admin");

    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final InMemoryIdentityProvider provider = new InMemoryIdentityProvider();
    private final SignInElsewhere elsewhere = directory.useCases().signInElsewhere(provider, false);
    private final ManageAccounts manage = directory.useCases().manageAccounts();
    private final Account ann = account("ann", Role.STUDENT);

    @Test
    void linksTheAccountOfThatNameTheFirstTime() {
        assertEquals(new Outcome.SignedIn(ann, true), signIn("7", "Ann"));
        IdentityLink link = identity(ann);
        assertEquals("7", link.identity().subject());
        assertEquals(InMemoryIdentityProvider.ISSUER, link.identity().issuer());
    }

    @Test
    void looksAtTheIdentityAloneFromThereOn() {
        account("bob", Role.STUDENT);
        signIn("7", "ann");
        assertEquals(new Outcome.SignedIn(ann, false), signIn("7", "bob"));
        assertEquals(new Outcome.SignedIn(ann, false), signIn("7", null));
    }

    @Test
    void givesAnAccountToOneIdentityOnly() {
        signIn("7", "ann");
        assertEquals(new Outcome.Taken(ann.username()), signIn("8", "ann"));
    }

    @Test
    void makesNoAccounts() {
        assertEquals(new Outcome.NoAccount("eve"), signIn("7", "eve"));
        assertEquals(new Outcome.NoAccount("<b>Eve\n"), signIn("7", "<b>Eve\n"));
        assertEquals(new Outcome.Nameless(), signIn("7", null));
    }

    @Test
    void refusesWhoIsDisabled() {
        signIn("7", "ann");
        change(Set.of(Role.STUDENT), false);
        assertEquals(new Outcome.Disabled(ann.username()), signIn("7", "ann"));
        Account bob = account("bob", Role.STUDENT);
        manage.change(bob.id(), bob.version(), new ManageAccounts.Change(bob.roles(), null, false), BY);
        assertEquals(new Outcome.Disabled(bob.username()), signIn("8", "bob"));
        assertNull(directory.adapters().accountQueries().find(bob.id()).orElseThrow().identity());
    }

    @Test
    void linksNoAdministratorUnlessThatIsAllowed() {
        Account boss = account("boss", Role.ADMIN);
        assertEquals(new Outcome.Administrator(boss.username()), signIn("7", "boss"));
        assertEquals(new Outcome.SignedIn(boss, true),
                signIn(directory.useCases().signInElsewhere(provider, true), "7", "boss"));
        assertEquals(new Outcome.SignedIn(boss, false), signIn("7", "boss"));
    }

    @Test
    void keepsTheLinkOfWhoBecomesAnAdministrator() {
        signIn("7", "ann");
        account("boss", Role.ADMIN);
        change(Set.of(Role.ADMIN), true);
        assertInstanceOf(Outcome.SignedIn.class, signIn("7", "ann"));
    }

    @Test
    void linksAnotherIdentityAfterTheFirstWasTakenAway() {
        signIn("7", "ann");
        var opened = directory.useCases().keepSessions().openBrowser(ann, "").orElseThrow();
        assertInstanceOf(ManageAccounts.Outcome.Done.class, manage.unlink(ann.id(), BY));
        assertInstanceOf(ManageAccounts.Outcome.Done.class, manage.unlink(ann.id(), BY));
        assertEquals(Optional.empty(), directory.useCases().keepSessions().resumeBrowser(opened.secret()));
        assertInstanceOf(Outcome.SignedIn.class, signIn("8", "ann"));
        assertEquals("8", identity(ann).identity().subject());
        assertEquals(new Outcome.Taken(ann.username()), signIn("7", "ann"));
    }

    @Test
    void takesAnAttemptOnce() {
        Begun first = elsewhere.begin().orElseThrow();
        directory.clock().advance(Duration.ofSeconds(1));
        Begun second = elsewhere.begin().orElseThrow();
        assertInstanceOf(Outcome.SignedIn.class, finish(elsewhere, second, "7", "ann"));
        assertEquals(new Outcome.Over(), finish(elsewhere, second, "7", "ann"));
        assertEquals(new Outcome.Over(), finish(elsewhere, first, "7", "ann"));
    }

    @Test
    void endsAnAttemptAfterTenMinutes() {
        Begun begun = elsewhere.begin().orElseThrow();
        directory.clock().advance(SignInAttempt.LIFE);
        assertEquals(new Outcome.Over(), finish(elsewhere, begun, "7", "ann"));
    }

    @Test
    void refusesWhatBelongsToAnotherAttempt() {
        Begun begun = elsewhere.begin().orElseThrow();
        String other = elsewhere.begin().orElseThrow().attempt().state().value();
        String code = provider.signIn(begun.to(), "7", "ann");
        assertEquals(new Outcome.Over(), elsewhere.finish(begun.attempt(), other, code));
        assertEquals(new Outcome.Over(), elsewhere.finish(begun.attempt(), "", code));
        assertEquals(new Outcome.Over(),
                elsewhere.finish(begun.attempt(), begun.attempt().state().value(), "no code"));
    }

    @Test
    void passesOnWhatTheProviderCannotDo() {
        Begun begun = elsewhere.begin().orElseThrow();
        String state = begun.attempt().state().value();
        assertEquals(new Outcome.Unproven(), elsewhere.finish(begun.attempt(), state,
                provider.answering(begun.to(), new IdentityProvider.Answer.Unproven())));
        provider.reachable(false);
        assertEquals(new Outcome.Unreachable(), elsewhere.finish(begun.attempt(), state, "any"));
        assertEquals(Optional.empty(), elsewhere.begin());
    }

    @Test
    void unlinksNobodyWhoIsNotThere() {
        var nobody = new campus.domain.directory.AccountId(directory.adapters().ids().next());
        assertEquals(new ManageAccounts.Outcome.NotFound(), manage.unlink(nobody, BY));
    }

    private Outcome signIn(String subject, @Nullable String name) {
        return signIn(elsewhere, subject, name);
    }

    private Outcome signIn(SignInElsewhere way, String subject, @Nullable String name) {
        directory.clock().advance(Duration.ofSeconds(1));
        return finish(way, way.begin().orElseThrow(), subject, name);
    }

    private Outcome finish(SignInElsewhere way, Begun begun, String subject, @Nullable String name) {
        return way.finish(begun.attempt(), begun.attempt().state().value(),
                provider.signIn(begun.to(), subject, name));
    }

    private IdentityLink identity(Account account) {
        return java.util.Objects.requireNonNull(
                directory.adapters().accountQueries().find(account.id()).orElseThrow().identity());
    }

    private void change(Set<Role> roles, boolean enabled) {
        assertInstanceOf(ManageAccounts.Outcome.Done.class, manage.change(ann.id(), ann.version(),
                new ManageAccounts.Change(roles, null, enabled), BY));
    }

    private Account account(String username, Role role) {
        return ((ManageAccounts.Outcome.Done) manage.create(
                new ManageAccounts.Draft(new Username(username), Set.of(role), null), BY)).account();
    }
}
