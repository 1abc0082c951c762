package campus.application.directory;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.application.directory.SignIn.Outcome;
import campus.domain.directory.Username;

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

    private static Outcome waiting(long seconds) {
        return new Outcome.TooManyFailures(Duration.ofSeconds(seconds));
    }

    @Test
    void refusesEverybodyInAnEmptySchool() {
        assertEquals(new Outcome.Refused(), new InMemoryDirectory().useCases().signIn().signIn("admin", "nobody"));
    }
}
