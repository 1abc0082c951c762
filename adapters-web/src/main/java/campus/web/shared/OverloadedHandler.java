package campus.web.shared;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

/** Asks the client to come back when there is a place. */
@Singleton
final class OverloadedHandler
        implements ExceptionHandler<RequestsAtOnce.OverloadedException, MutableHttpResponse<Problem>> {

    private final ProblemResponses responses;

    OverloadedHandler(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<Problem> handle(HttpRequest request, RequestsAtOnce.OverloadedException refused) {
        return responses.of(request, new ProblemException(ProblemType.BUSY,
                "Too many requests are worked on at this moment. Nothing of this one was done; repeat it."));
    }
}
