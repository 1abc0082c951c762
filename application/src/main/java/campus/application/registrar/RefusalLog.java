package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Transactions;
import campus.domain.registrar.RefusedAttempt;

/**
 * Keeps what the rules refused. When a registration opens, most requests end so, and each line would be a transaction of
 * its own: whoever comes while others are written is written with all who came meanwhile, in one transaction. A line is
 * stored when the call returns. Thread-safe.
 */
final class RefusalLog {

    /** So many lines are written together at most. */
    private static final int TOGETHER = 100;

    private final Transactions transactions;
    private final RefusedAttempts attempts;
    private final Queue<Line> queued = new ConcurrentLinkedQueue<>();
    private final Lock writing = new ReentrantLock();

    RefusalLog(Transactions transactions, RefusedAttempts attempts) {
        this.transactions = transactions;
        this.attempts = attempts;
    }

    /** Keeps one; in an open transaction it is kept with all that belongs to that. */
    void keep(RefusedAttempt attempt) {
        if (transactions.isOpen()) {
            attempts.append(List.of(attempt));
            return;
        }
        Line line = new Line(attempt);
        queued.add(line);
        writing.lock();
        try {
            while (!line.ended) {
                writeNext();
            }
        } finally {
            writing.unlock();
        }
        if (line.failure != null) {
            throw line.failure;
        }
    }

    /** How many lines nobody has begun to write. */
    int waiting() {
        return queued.size();
    }

    private void writeNext() {
        List<Line> lines = new ArrayList<>();
        for (Line next = queued.poll(); next != null; next = lines.size() < TOGETHER ? queued.poll() : null) {
            lines.add(next);
        }
        List<RefusedAttempt> together = lines.stream().map(line -> line.attempt).toList();
        @Nullable RuntimeException failure = new IllegalStateException("an error ended the writing of refusals");
        try {
            transactions.inTransaction(() -> {
                attempts.append(together);
                return together.size();
            });
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            for (Line line : lines) {
                line.failure = failure;
                line.ended = true; // whatever happens: somebody waits for it
            }
        }
    }

    /** What became of it is written and read under the lock. */
    private static final class Line {

        private final RefusedAttempt attempt;
        private boolean ended;
        private @Nullable RuntimeException failure;

        Line(RefusedAttempt attempt) {
            this.attempt = attempt;
        }
    }
}
