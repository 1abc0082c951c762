package campus.bootstrap;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import campus.application.registrar.RunImports;

/**
 * One thread does the imports, another one tells every second that their jobs live. Before anything else is closed,
 * they get some seconds to end the batch they are at; they are never interrupted, which an embedded database would not
 * survive.
 */
@Singleton
final class ImportThreads implements Executor, ApplicationEventListener<ShutdownEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ImportThreads.class);
    private static final long SIGN_OF_LIFE_MILLIS = 1_000;
    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("imports").factory());
    private final ScheduledExecutorService signs = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("imports-alive").factory());
    private volatile @Nullable RunImports imports;

    /** From now on these imports give signs of life. */
    void serve(RunImports served) {
        imports = served;
        var _ = signs.scheduleWithFixedDelay(() -> touch(served), SIGN_OF_LIFE_MILLIS, SIGN_OF_LIFE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void execute(Runnable task) {
        worker.execute(() -> logged(task, "An import failed"));
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        stop(imports);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An import did not end in time; it will be reported as interrupted.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        signs.shutdown();
    }

    private static void stop(@Nullable RunImports served) {
        if (served != null) {
            logged(served::stop, "Imports that wait could not be marked as interrupted");
        }
    }

    private static void logged(Runnable task, String failure) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error(failure, e);
        }
    }

    /** A sign that cannot be given, as while the database is away, must not be the last. */
    private static void touch(RunImports served) {
        try {
            served.touch();
        } catch (RuntimeException e) {
            LOG.warn("The imports of this process could not be touched: {}", e.getMessage());
        }
    }
}
