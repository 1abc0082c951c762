package campus.application.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import campus.application.directory.KeepPersonalTokens.Draft;
import campus.application.directory.KeepPersonalTokens.Outcome;
import campus.application.directory.KeepPersonalTokens.Outcome.Created;
import campus.application.directory.KeepPersonalTokens.Revocation;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Password;
import campus.domain.directory.PersonalToken;
import campus.domain.directory.Role;
import campus.domain.directory.Secret;
import campus.domain.directory.TokenLifetime;
import campus.domain.directory.TokenName;
import campus.domain.directory.TokenScope;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class KeepPersonalTokensTest {
    private static final Actor BY = new Actor("admin");
    private static final Draft NIGHTLY = new Draft(new TokenName("nightly"), Set.of(TokenScope.READ),
            new TokenLifetime(10));

    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final KeepPersonalTokens tokens = directory.useCases().keepPersonalTokens();
    private final ManageAccounts manage = directory.useCases().manageAccounts();
    private Account ann;

    @BeforeEach
    void addAccount() {
        directory.useCases().provisionAdministrator().provision("pass word");
        ann = done(manage.create(new ManageAccounts.Draft(new Username("ann"), Set.of(Role.VIEWER),
                new Password("twelve letters")), BY));
    }

    @Test
    void areGoodForWhoHasTheSecret() {
        Created created = create();
        assertNotEquals(created.secret(), create().secret());
        CurrentToken current = tokens.use(created.secret()).orElseThrow();
        assertEquals(SignedInAccount.of(ann), current.account());
        assertEquals(created.token(), current.token());
        assertEquals(Optional.empty(), tokens.use(Secret.of(new byte[32])));
        assertFalse(created.toString().contains(created.secret().value()));
    }

    @Test
    void endWithTheirTime() {
        Created created = create();
        directory.clock().advance(Duration.ofDays(10).minusSeconds(1));
        assertTrue(isGood(created));
        directory.clock().advance(Duration.ofSeconds(1));
        assertFalse(isGood(created));
    }

    @Test
    void endWhenTheyAreRevoked() {
        Created created = create();
        Created other = create();
        assertEquals(Revocation.NOT_FOUND, tokens.revoke(new AccountId(new UUID(9, 9)), created.token().id()));
        assertTrue(isGood(created));
        assertEquals(Revocation.ENDED, tokens.revoke(ann.id(), created.token().id()));
        assertEquals(Revocation.ENDED, tokens.revoke(ann.id(), created.token().id()));
        assertFalse(isGood(created));
        assertTrue(isGood(other));
    }

    @Test
    void endForGoodWhenTheAccountIsDisabled() {
        Created created = create();
        change(Role.VIEWER, false);
        assertFalse(isGood(created));
        assertEquals(new Outcome.NoAccount(), tokens.create(ann.id(), NIGHTLY));
        change(Role.VIEWER, true);
        assertFalse(isGood(created));
    }

    @Test
    void outliveAPassword() {
        Created created = create();
        done(manage.resetPassword(ann.id(), BY));
        assertTrue(isGood(created));
    }

    @Test
    void knowTheRolesOfNow() {
        Created created = create();
        change(Role.STUDENT, true);
        assertEquals(Set.of(Role.STUDENT), tokens.use(created.secret()).orElseThrow().account().roles());
    }

    @Test
    void tellWhenTheyWereUsedToAboutAMinute() {
        Created created = create();
        var _ = tokens.use(created.secret());
        PersonalToken used = only();
        assertEquals(directory.clock().instant(), used.lastUsedAt());
        directory.clock().advance(Duration.ofSeconds(59));
        var _ = tokens.use(created.secret());
        assertEquals(used, only());
        directory.clock().advance(Duration.ofSeconds(1));
        var _ = tokens.use(created.secret());
        assertEquals(directory.clock().instant(), only().lastUsedAt());
    }

    @Test
    void areFiftyAtMost() {
        Created first = create();
        for (int i = 2; i <= KeepPersonalTokens.MOST; i++) {
            create();
        }
        assertEquals(new Outcome.TooMany(50), tokens.create(ann.id(), NIGHTLY));
        assertEquals(Revocation.ENDED, tokens.revoke(ann.id(), first.token().id()));
        create();
        assertEquals(new Outcome.TooMany(50), tokens.create(ann.id(), NIGHTLY));
        directory.clock().advance(Duration.ofDays(10));
        create();
    }

    private PersonalToken only() {
        List<PersonalToken> all = directory.adapters().personalTokenQueries().ofAccount(ann.id(),
                directory.clock().instant());
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private Created create() {
        return assertInstanceOf(Created.class, tokens.create(ann.id(), NIGHTLY));
    }

    private boolean isGood(Created created) {
        return tokens.use(created.secret()).isPresent();
    }

    private void change(Role role, boolean enabled) {
        ann = done(manage.change(ann.id(), ann.version(), new ManageAccounts.Change(Set.of(role), null, enabled), BY));
    }

    private static Account done(ManageAccounts.Outcome outcome) {
        return assertInstanceOf(ManageAccounts.Outcome.Done.class, outcome).account();
    }
}
