package campus.bootstrap.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work come to a good end when the process is told to stop, by Ctrl-C or a signal: the work asks every now and
 * then whether it should, and the process waits until this is closed.
 */
public final class Interruption implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "interruption");
    private volatile boolean asked;

    /** Notices when this process is told to stop. */
    public static Interruption listening() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the work should stop. */
    public boolean asked() {
        return asked;
    }

    void ask() {
        asked = true;
    }

    /** @throws StoppedException when the work should stop here */
    void check() {
        if (asked) {
            throw new StoppedException();
        }
    }

    /** The work has ended. */
    @Override
    public void close() {
        closed.countDown();
        if (!asked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void askAndWait() {
        ask();
        try {
            var _ = closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work was asked to stop. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppedException() {
            super(null, null, false, false);
        }
    }
}
