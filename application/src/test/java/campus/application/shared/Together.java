package campus.application.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets several threads do something at the same time. */
public final class Together {

    private Together() {}

    /** Does the work of the numbers from 1, each on a platform thread, and gives the results in their order. */
    public static <T> List<T> onPlatformThreads(int number, IntFunction<T> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            return start(threads, number, number, work);
        }
    }

    /** Does the work of the numbers from 1 on virtual threads, {@code atOnce} of them at a time. */
    public static <T> List<T> onVirtualThreads(int atOnce, int number, IntFunction<T> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            return start(threads, atOnce, number, work);
        }
    }

    private static <T> List<T> start(ExecutorService threads, int atOnce, int number, IntFunction<T> work) {
        CountDownLatch ready = new CountDownLatch(atOnce);
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            int task = i;
            tasks.add(() -> {
                ready.countDown();
                ready.await();
                return work.apply(task);
            });
        }
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
