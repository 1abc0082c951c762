package campus.web.shared;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import campus.application.shared.StoreUnavailableException;

/**
 * Says that the records cannot be reached, and what that means for the request: whether a change was made is not known
 * when the connection was lost meanwhile, or between two transactions of one request. The log tells the cause, once a
 * second at most, since every request has the same.
 */
@Singleton
final class StoreUnavailableHandler
        implements ExceptionHandler<StoreUnavailableException, MutableHttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(StoreUnavailableHandler.class);
    private static final long PAUSE_NANOS = 1_000_000_000;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ProblemResponses responses;
    private final AtomicLong told = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    StoreUnavailableHandler(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<Problem> handle(HttpRequest request, StoreUnavailableException unavailable) {
        long now = System.nanoTime();
        long last = told.get();
        if (now - last >= PAUSE_NANOS && told.compareAndSet(last, now)) {
            LOG.warn("The records cannot be reached: {} {}: {}", request.getMethod(), request.getPath(),
                    root(unavailable).toString());
        }
        return responses.of(request, new ProblemException(ProblemType.SERVICE_UNAVAILABLE,
                "The records cannot be reached at this moment. " + (READING.contains(request.getMethod())
                        ? "Repeat the request."
                        : "It is not known whether this was done: repeat the request with the same Idempotency-Key, "
                                + "or read first what is stored.")));
    }

    private static Throwable root(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
