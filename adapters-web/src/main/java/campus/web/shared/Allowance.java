package campus.web.shared;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * How often something may happen for each of many keys: a number of times at once, and steadily again so many times in a
 * period. It remembers a bounded number of keys, and forgets those that were not seen for a while; a key that was
 * forgotten has its full allowance. Thread-safe.
 */
public final class Allowance {

    private static final int MAX_KEYS = 100_000;
    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final String scope;
    private final int times;
    private final Duration period;
    private final int atOnce;
    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param scope what a key is, for clients
     * @param times how often in a period, 0 for as often as one likes
     * @param period a whole number of seconds, and such that all that is spent is there again after fifteen minutes
     * @param atOnce how often when nothing happened for a while
     */
    public Allowance(String scope, int times, Duration period, int atOnce, InstantSource clock) {
        this.scope = scope;
        this.times = times;
        this.period = period;
        this.atOnce = atOnce;
        TimeMeter time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterAccess(MEMORY)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(times, period))
                        .withCustomTimePrecision(time).build());
    }

    /**
     * Spends one time of a key.
     *
     * @param what what happened too often, at the beginning of a sentence
     * @throws ProblemException when nothing is left: too many requests
     */
    public void spend(String key, String what) {
        if (times > 0) {
            long wait = buckets.get(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
            if (wait > 0) {
                throw exceeded(what, Math.ceilDiv(wait, NANOS));
            }
        }
    }

    /** Takes back that one time of a key was spent. */
    public void giveBack(String key) {
        if (times > 0) {
            buckets.get(key).addTokens(1);
        }
    }

    /** Leaves a key nothing of what it has at this moment. */
    void exhaust(String key) {
        buckets.get(key).tryConsumeAsMuchAsPossible();
    }

    private ProblemException exceeded(String what, long seconds) {
        return new ProblemException(ProblemType.TOO_MANY_REQUESTS, what + ": " + times + " in "
                + (period.toSeconds() == 1 ? "a second" : period.toSeconds() + " seconds")
                + " are allowed for each " + scope + ". Go on after " + seconds + " seconds, and slower.")
                .withMembers(Map.of("limit",
                        Map.of("scope", scope, "times", times, "seconds", period.toSeconds(), "atOnce", atOnce)))
                .withRetryAfter(seconds);
    }

    /** The time of a clock, as the buckets want it. */
    private record ClockTime(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
