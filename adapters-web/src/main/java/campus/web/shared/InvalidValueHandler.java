package campus.web.shared;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import campus.domain.shared.InvalidValueException;

/**
 * Tells every field that the domain does not accept. A request that only reads has no fields: there the value comes
 * out of the store and the fault is on this side.
 */
@Singleton
final class InvalidValueHandler implements ExceptionHandler<InvalidValueException, MutableHttpResponse<Problem>> {

    private static final Logger LOG = LoggerFactory.getLogger(InvalidValueHandler.class);

    private final ProblemResponses responses;

    InvalidValueHandler(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public MutableHttpResponse<Problem> handle(HttpRequest request, InvalidValueException invalid) {
        if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
            LOG.error("A stored value is not valid: {} {}", request.getMethod(), request.getPath(), invalid);
            return responses.internalError(request);
        }
        return responses.of(request, ProblemException.invalidFields(ViolationText.errors(invalid)));
    }
}
