package campus.application.directory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.application.directory.SignIn.Outcome;
import campus.application.shared.Stamp;
import campus.domain.directory.Account;
import campus.domain.directory.AccountId;
import campus.domain.directory.Lockout;
import campus.domain.directory.Role;
import campus.domain.directory.Username;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

final class SignInTest {
    private final InMemoryDirectory directory = new InMemoryDirectory();

    @BeforeEach
    void addAdministrator() {
        directory.useCases().provisionAdministrator().provision("pass word");
    }

    @ParameterizedTest
    @CsvSource({"admin", "ADMIN", "' Admin '"})
    void knowsWhoHasTheRightPassword(String username) {
        Outcome outcome = directory.useCases().signIn().signIn(username, "pass word");
        assertEquals(new Username("admin"), assertInstanceOf(Outcome.SignedIn.class, outcome).account().username());
    }

    @ParameterizedTest
    @CsvSource({"admin, Pass word", "admin, ''", "admin, nobody", "nobody, pass word", "nobody, nobody",
            "not a name, nobody", "'', nobody"})
    void refusesEverybodyElse(String username, String password) {
        assertEquals(new Outcome.Refused(), directory.useCases().signIn().signIn(username, password));
    }

    @ParameterizedTest
    @CsvSource({"admin", "nobody", "not a name"})
    void letsAUsernameWaitAfterFiveWrongPasswords(String username) {
        SignIn signIn = directory.useCases().signIn();
        for (int i = 0; i < 5; i++) {
            assertEquals(new Outcome.Refused(), signIn.signIn(i % 2 == 0 ? username : username.toUpperCase(), "wrong"));
        }
        assertEquals(waiting(30), signIn.signIn(username, "pass word"));
        directory.clock().advance(Duration.ofSeconds(29));
        assertEquals(waiting(1), signIn.signIn(username, "wrong"));
        directory.clock().advance(Duration.ofSeconds(1));
        assertEquals(new Outcome.Refused(), signIn.signIn(username, "wrong"));
        assertEquals(waiting(60), signIn.signIn(username, "pass word"));
        assertEquals(new Outcome.Refused(), signIn.signIn("other", "wrong"));
    }

    @Test
    void beginsToCountAgainAfterASuccess() {
        SignIn signIn = directory.useCases().signIn();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertEquals(new Outcome.Refused(), signIn.signIn("admin", "wrong"));
            }
            assertInstanceOf(Outcome.SignedIn.class, signIn.signIn("admin", "pass word"));
        }
    }

    @Test
    void forgetsFailuresAfterADay() {
        SignIn signIn = directory.useCases().signIn();
        for (int i = 0; i < 4; i++) {
            assertEquals(new Outcome.Refused(), signIn.signIn("admin", "wrong"));
        }
        directory.clock().advance(Duration.ofDays(1).plusSeconds(1));
        assertEquals(new Outcome.Refused(), signIn.signIn("other", "wrong"));
        assertEquals(new Outcome.Refused(), signIn.signIn("admin", "wrong"));
        assertInstanceOf(Outcome.SignedIn.class, signIn.signIn("admin", "pass word"));
    }

    /** Hashing is what takes time, so who there is cannot be told by a clock. */
    @ParameterizedTest
    @CsvSource({"admin", "nobody", "'not a name'", "disabled"})
    void hashesOncePerRefusalWhoeverIsMeant(String username) {
        DirectoryAdapters adapters = directory.adapters();
        adapters.transactions()
                .inTransaction(() -> adapters.accounts().add(new Account(new AccountId(adapters.ids().next()),
                        new Username("disabled"), adapters.passwords().hash("pass word"), Set.of(Role.VIEWER))
                        .with(Set.of(Role.VIEWER), false),
                        new Stamp(new Actor("tests"), directory.clock().instant())));
        List<String> schemes = new ArrayList<>();
        PasswordHasher counting = new PasswordHasher() {
            @Override
            public String hash(String password) {
                return adapters.passwords().hash(password);
            }

            @Override
            public String generate() {
                return adapters.passwords().generate();
            }

            @Override
            public boolean matches(String password, String hash) {
                schemes.add(hash.replaceFirst("\\$.*", ""));
                return adapters.passwords().matches(password, hash);
            }
        };
        SignIn signIn = new SignInService(new DirectoryPorts(adapters.transactions(), adapters.ids(), directory.clock(),
                adapters.accounts(), adapters.students(), counting, adapters.secrets(), adapters.sessions(),
                adapters.sessionQueries(), adapters.personalTokens(), adapters.personalTokenQueries(),
                adapters.failures(), adapters.identities()), Lockout.DEFAULT);
        assertEquals(new Outcome.Refused(), signIn.signIn(username, "wrong"));
        assertEquals(List.of("sha256"), schemes);
    }

    private static Outcome waiting(long seconds) {
        return new Outcome.TooManyFailures(Duration.ofSeconds(seconds));
    }

    @Test
    void refusesEverybodyInAnEmptySchool() {
        assertEquals(new Outcome.Refused(), new InMemoryDirectory().useCases().signIn().signIn("admin", "nobody"));
    }
}
