package campus.application.directory;

import java.time.Instant;
import java.util.Optional;

import campus.domain.directory.FailedSignIns;
import campus.domain.directory.UsernameDigest;

/** Counts failures to sign in, whether or not there is such an account. Must be called inside a transaction. */
public interface FailedSignInRepository {

    /** Empty when there was none, or it is forgotten. */
    Optional<FailedSignIns> find(UsernameDigest username);

    /** Counts one more; none is lost when others count at the same time. */
    void count(UsernameDigest username, Instant at);

    /** Forgets those of a username; nothing happens when there are none. */
    void forget(UsernameDigest username);

    /** Forgets those of usernames that last failed before a moment, the first ones first, {@code most} at most. */
    int forgetBefore(Instant at, int most);
}
