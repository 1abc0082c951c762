package campus.web.shared;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.scheduling.TaskExecutors;

/**
 * Reads what has to be known of a request before its route begins, beside the threads that serve connections. Under
 * overload it is refused as the request itself would be.
 */
@Singleton
final class Lookups {

    private final ExecutorService threads;

    Lookups(@Named(TaskExecutors.BLOCKING) ExecutorService threads, RequestsAtOnce requests) {
        this.threads = requests.limited(threads);
    }

    <T> CompletableFuture<T> of(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }
}
