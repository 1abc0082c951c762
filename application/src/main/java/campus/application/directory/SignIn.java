package campus.application.directory;

import java.time.Duration;

import campus.domain.directory.Account;

/** Tells whether a username and a password belong together. */
public interface SignIn {

    /**
     * Refuses disabled accounts too. An unknown username takes as long to refuse as a wrong password, and has to wait
     * after as many.
     */
    Outcome signIn(String username, String password);

    /** How it ended; a refusal does not tell what was wrong. */
    sealed interface Outcome {

        record SignedIn(Account account) implements Outcome {
        }

        record Refused() implements Outcome {
        }

        /** Failed so often in a row that the password was not even looked at; {@code remaining} is positive. */
        record TooManyFailures(Duration remaining) implements Outcome {
        }
    }
}
