package campus.web.shared;

import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/**
 * Answers with the problem that a controller, a filter or the reading of a body ended with. It is a route, since the
 * framework searches all its beans for a handler, time and again, which would be a sixth of what a refusal costs.
 */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class ProblemExceptionHandler {

    private final ProblemResponses responses;

    ProblemExceptionHandler(ProblemResponses responses) {
        this.responses = responses;
    }

    @Error(global = true)
    @NonBlocking
    MutableHttpResponse<Problem> answer(HttpRequest<?> request, ProblemException problem) {
        return responses.of(request, problem);
    }
}
