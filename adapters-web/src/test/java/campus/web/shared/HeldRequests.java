package campus.web.shared;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Requests that are worked on until a test lets them go. */
@Controller("/api/v1/faults/held")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
@Singleton
class HeldRequests {

    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch released = new CountDownLatch(1);

    @Get
    String held() throws InterruptedException {
        begun.release();
        released.await();
        return "let go";
    }

    /** Waits until so many are worked on. */
    void awaitBegun(int requests) throws InterruptedException {
        assertTrue(begun.tryAcquire(requests, 1, TimeUnit.MINUTES), () -> "only " + begun + " of " + requests);
    }

    void release() {
        released.countDown();
    }
}
