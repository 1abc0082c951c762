package campus.application.directory;

import java.net.URI;
import java.util.Optional;

import campus.domain.directory.Account;
import campus.domain.directory.Username;

/**
 * Lets people sign in with the identity that they have at the provider of their school. The first time, the provider's
 * name for them has to be the username of an account without such an identity; it is linked then, and the identity alone
 * counts from there on. No account is ever made.
 */
public interface SignInElsewhere {

    /** Begins; empty when the provider cannot be reached. */
    Optional<Begun> begin();

    /** Goes on when the browser is back, with what it brought. */
    Outcome finish(SignInAttempt attempt, String state, String code);

    /** Where the browser has to go with an attempt. */
    record Begun(SignInAttempt attempt, URI to) {
    }

    /** How it ended. */
    sealed interface Outcome {

        /** @param linked whether it was the first time */
        record SignedIn(Account account, boolean linked) implements Outcome {
        }

        /** The attempt took too long, was used before, or what came back belongs to another one. */
        record Over() implements Outcome {
        }

        /** Who it is was not proven. */
        record Unproven() implements Outcome {
        }

        record Unreachable() implements Outcome {
        }

        /** The provider tells no name. */
        record Nameless() implements Outcome {
        }

        /** No account has this name, which may be any text. */
        record NoAccount(String name) implements Outcome {
        }

        /** The account is that of another identity. */
        record Taken(Username username) implements Outcome {
        }

        /** Administrators are not linked by their name. */
        record Administrator(Username username) implements Outcome {
        }

        record Disabled(Username username) implements Outcome {
        }
    }
}
