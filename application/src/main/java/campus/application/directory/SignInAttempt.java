package campus.application.directory;

import java.time.Duration;
import java.time.Instant;

import campus.domain.directory.Secret;

/**
 * That a browser was sent to the provider. It keeps this itself until it comes back, so that any instance can go on.
 *
 * @param state by which it is known that the browser comes back from there
 * @param nonce by which it is known that what the provider says is about this attempt
 * @param verifier which only who began can show to the provider
 */
public record SignInAttempt(Secret state, Secret nonce, Secret verifier, Instant begunAt) {

    /** Long enough to find a second device. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    public boolean isOver(Instant at) {
        return !at.isBefore(begunAt.plus(LIFE));
    }
}
