package campus.web.shared;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import campus.application.shared.TooExpensiveException;

/** Asks the client for less where a read was given up. */
@Singleton
final class TooExpensiveHandler implements ExceptionHandler<TooExpensiveException, MutableHttpResponse<Problem>> {

    private final ProblemResponses responses;

    TooExpensiveHandler(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<Problem> handle(HttpRequest request, TooExpensiveException asked) {
        return responses.of(request, new ProblemException(ProblemType.TOO_EXPENSIVE,
                "This takes too long or too much. " + ProblemType.TOO_EXPENSIVE.remedy()));
    }
}
