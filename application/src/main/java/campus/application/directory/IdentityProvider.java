package campus.application.directory;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.domain.directory.ExternalIdentity;

/**
 * Where people of the school have an identity already. Answers within seconds, or says that it cannot be reached.
 * Thread-safe; must not be called inside a transaction.
 */
public interface IdentityProvider {

    /** Where a browser goes so that somebody signs in there; empty when the provider cannot be reached. */
    Optional<URI> begin(SignInAttempt attempt);

    /** Exchanges the code that the browser brought back, which can be done once. */
    Answer redeem(SignInAttempt attempt, String code);

    /** What the provider says. */
    sealed interface Answer {

        /** @param name which it says is the username here; null when it says none that counts */
        record Vouched(ExternalIdentity identity, @Nullable String name) implements Answer {
        }

        /** The code is none of this attempt, or was used before. */
        record WrongCode() implements Answer {
        }

        /** It says something that cannot be trusted, or will not talk to Campus. */
        record Unproven() implements Answer {
        }

        record Unreachable() implements Answer {
        }
    }
}
