package campus.web.shared;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.inject.MethodReference;
import io.micronaut.scheduling.executor.ExecutorSelector;
import io.micronaut.scheduling.executor.ThreadSelection;

/**
 * Lets so many requests be worked on at a time and refuses further ones at once, so that an overloaded server answers
 * some requests soon instead of all of them late. A request counts from when its body is there until its answer is
 * known: slow clients take nobody's place.
 */
@Singleton
final class RequestsAtOnce implements BeanCreatedEventListener<ExecutorSelector> {

    private final Semaphore places;

    RequestsAtOnce(Limits limits) {
        this.places = new Semaphore(limits.requestsAtOnce());
    }

    @Override
    public ExecutorSelector onCreated(BeanCreatedEvent<ExecutorSelector> event) {
        ExecutorSelector selector = event.getBean();
        return new ExecutorSelector() {

            @Override
            public Optional<ExecutorService> select(MethodReference<?, ?> route, ThreadSelection threads) {
                return selector.select(route, threads).map(Limited::new);
            }

            @Override
            public Optional<ExecutorService> select(String name) {
                return selector.select(name);
            }
        };
    }

    /** The same threads, each of whose tasks needs a place. */
    ExecutorService limited(ExecutorService threads) {
        return new Limited(threads);
    }

    /** There is no place at this moment; nothing was begun. */
    static final class OverloadedException extends RejectedExecutionException {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this; // it happens when there is no time for that
        }
    }

    /** Gives each task a place, or refuses it. */
    private final class Limited extends AbstractExecutorService {

        private final ExecutorService threads;

        Limited(ExecutorService threads) {
            this.threads = threads;
        }

        @Override
        public void execute(Runnable task) {
            if (!places.tryAcquire()) {
                throw new OverloadedException();
            }
            boolean begun = false;
            try {
                threads.execute(() -> {
                    try {
                        task.run();
                    } finally {
                        places.release();
                    }
                });
                begun = true;
            } finally {
                if (!begun) {
                    places.release();
                }
            }
        }

        @Override
        public void shutdown() {
            threads.shutdown();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return threads.shutdownNow();
        }

        @Override
        public boolean isShutdown() {
            return threads.isShutdown();
        }

        @Override
        public boolean isTerminated() {
            return threads.isTerminated();
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
            return threads.awaitTermination(timeout, unit);
        }
    }
}
