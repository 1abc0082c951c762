package campus.application.directory;

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

    @Test
    void refusesEverybodyInAnEmptySchool() {
        assertEquals(new Outcome.Refused(), new InMemoryDirectory().useCases().signIn().signIn("admin", "nobody"));
    }
}
