package campus.web.shared;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.scheduling.TaskExecutors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Reads what has to be known of a request before its route begins, beside the threads that serve connections. Under
 * overload it is refused as the request itself would be.
 */
@Singleton
public final class Lookups {

    private final ExecutorService threads;

    Lookups(@Named(TaskExecutors.BLOCKING) ExecutorService threads, RequestsAtOnce requests) {
        this.threads = requests.limited(threads);
    }

    public <T> Publisher<T> of(Supplier<Optional<T>> work) {
        return Publishers.fromCompletableFuture(() -> begun(work));
    }

    /** Completed with null when there is nothing, for which a publisher has no value. */
    private <T> CompletableFuture<@Nullable T> begun(Supplier<Optional<T>> work) {
        CompletableFuture<@Nullable T> result = new CompletableFuture<>();
        try {
            threads.execute(() -> complete(result, work));
        } catch (RequestsAtOnce.OverloadedException e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    private static <T> void complete(CompletableFuture<@Nullable T> result, Supplier<Optional<T>> work) {
        try {
            result.complete(work.get().orElse(null));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }
}
