package campus.web.shared;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

/** Answers with the problem that a controller, a filter or the reading of a body ended with. */
@Singleton
final class ProblemExceptionHandler implements ExceptionHandler<ProblemException, MutableHttpResponse<Problem>> {

    private final ProblemResponses responses;

    ProblemExceptionHandler(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<Problem> handle(HttpRequest request, ProblemException problem) {
        return responses.of(request, problem);
    }
}
