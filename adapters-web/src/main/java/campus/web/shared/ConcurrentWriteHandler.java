package campus.web.shared;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import campus.application.shared.ConcurrentWriteException;

/** Asks the client to repeat what lost against other writers more often than the application repeats it itself. */
@Singleton
final class ConcurrentWriteHandler implements ExceptionHandler<ConcurrentWriteException, MutableHttpResponse<Problem>> {

    private final ProblemResponses responses;

    ConcurrentWriteHandler(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<Problem> handle(HttpRequest request, ConcurrentWriteException lost) {
        return responses.of(request, new ProblemException(ProblemType.BUSY,
                "Others wrote the same records at the same moment. Nothing of this attempt was kept; repeat it."));
    }
}
