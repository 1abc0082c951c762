package campus.domain.directory;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a username has to wait after wrong passwords: each further one doubles the time, so that trying out is slow
 * and the owner is never locked out for good.
 *
 * @param tries the number of wrong ones in a row that begins the wait
 * @param first the wait after that number
 * @param longest the wait that is never exceeded
 */
public record Lockout(int tries, Duration first, Duration longest) {

    /** Half a minute after five, up to a quarter of an hour. */
    public static final Lockout DEFAULT = new Lockout(5, Duration.ofSeconds(30), Duration.ofMinutes(15));

    public Lockout {
        if (tries < 1 || !first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a lockout of " + first + " to " + longest + " after " + tries);
        }
    }

    /** How long to wait from a moment on; zero when nothing has to be waited for. */
    public Duration waitAt(Instant at, FailedSignIns failed) {
        Duration left = Duration.between(at, failed.lastAt().plus(after(failed.inARow())));
        return left.isPositive() ? left : Duration.ZERO;
    }

    private Duration after(int failures) {
        if (failures < tries) {
            return Duration.ZERO;
        }
        Duration wait = first;
        for (int i = tries; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
