package campus.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The keys under which clients send requests that they may have to send again, each with what the first one was
 * answered. A key is claimed and answered in the transaction that does the work, so it is there exactly when the work
 * is, whichever instance did it. After {@link #KEPT} it counts as absent. Thread-safe.
 */
public interface IdempotencyKeys {

    /** How long a key is kept after it was claimed. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * Whether somebody has claimed the key in a transaction that has not ended. Waits for nobody, and may be outdated
     * when it is told. Called outside of transactions.
     */
    boolean isRunning(RequestKey key);

    /**
     * Takes the key for a request, unless it is taken. When somebody else claims it at the same moment, it waits for
     * the end of that transaction, as long as the store lets it.
     *
     * @param fingerprint of the request, up to 64 characters of ASCII; equal for equal requests only
     */
    Claim claim(RequestKey key, String fingerprint, Instant at);

    /** Keeps what a request is answered, under the key that it has claimed in the same transaction. */
    void answer(RequestKey key, Answer answer);

    /**
     * Removes keys that count as absent at a moment, the oldest first and {@code most} at most, but none that somebody
     * is at; tells how many.
     */
    int removeExpired(Instant at, int most);

    /**
     * What a client calls its request, 1 to 255 visible characters of ASCII. It belongs to the account, named by up to
     * 100 characters: others may use the same one.
     */
    record RequestKey(String account, String value) {
    }

    /** An HTTP answer: its status, the headers to repeat, whose names and values have no line breaks, and its text. */
    record Answer(int status, Map<String, String> headers, String body) {

        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /** What became of the attempt to take a key. */
    sealed interface Claim {

        /** It is taken; the work has to be done and answered in this transaction. */
        record Granted() implements Claim {
        }

        /** The same request was answered before. */
        record Answered(Answer answer) implements Claim {
        }

        /** Another request was answered under this key. */
        record UsedOtherwise() implements Claim {
        }

        /** Another transaction holds it, and did not end in time. */
        record Running() implements Claim {
        }
    }
}
