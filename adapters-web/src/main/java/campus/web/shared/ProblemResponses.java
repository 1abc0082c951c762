package campus.web.shared;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;

/** Makes every answer that is an error, those of the framework included, out of a {@link ProblemType}. */
@Singleton
public final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    private static final String EXAMPLE = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    public MutableHttpResponse<Problem> of(HttpRequest<?> request, ProblemException problem) {
        return fill(HttpResponse.status(problem.type().status()), request, problem);
    }

    MutableHttpResponse<Problem> internalError(HttpRequest<?> request) {
        return of(request, new ProblemException(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.explanation()));
    }

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        ProblemException problem = problem(context, response.status());
        return fill(response.status(problem.type().status()), context.getRequest(), problem);
    }

    private static MutableHttpResponse<Problem> fill(MutableHttpResponse<?> response, HttpRequest<?> request,
            ProblemException problem) {
        problem.retryAfter().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, "" + seconds));
        return response.body(problem.problem(request.getPath())).contentType(PROBLEM_JSON);
    }

    private static ProblemException problem(ErrorContext context, HttpStatus status) {
        HttpRequest<?> request = context.getRequest();
        Throwable cause = context.getRootCause().orElse(null);
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof ProblemException problem) {
                return problem;
            }
        }
        return switch (cause) {
            case ConversionErrorException wrong -> ProblemException.invalidParameter(wrong.getArgument().getName(),
                    "malformed", "The value is not a proper " + wrong.getArgument().getType().getSimpleName()
                            + (wrong.getArgument().getType() == UUID.class ? "; write it like " + EXAMPLE + "." : "."));
            case UnsatisfiedRouteException missing -> missing(missing);
            case null, default -> problem(request, status);
        };
    }

    private static ProblemException missing(UnsatisfiedRouteException missing) {
        String name = missing.getArgument().getName();
        return name.equals("body")
                ? new ProblemException(ProblemType.MALFORMED_REQUEST, "The request has no body; send a JSON object.")
                : ProblemException.invalidParameter(name, "required", "A value is needed here.");
    }

    private static ProblemException problem(HttpRequest<?> request, HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> problem(ProblemType.UNAUTHENTICATED);
            case FORBIDDEN -> problem(ProblemType.FORBIDDEN);
            case NOT_FOUND -> new ProblemException(ProblemType.NOT_FOUND,
                    "There is nothing at " + request.getPath() + ". The addresses are documented at /docs.");
            case METHOD_NOT_ALLOWED -> new ProblemException(ProblemType.METHOD_NOT_ALLOWED, request.getMethodName()
                    + " is not possible here. " + ProblemType.METHOD_NOT_ALLOWED.remedy());
            case NOT_ACCEPTABLE -> problem(ProblemType.NOT_ACCEPTABLE);
            case UNSUPPORTED_MEDIA_TYPE -> new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    request.getContentType().map(type -> "\"" + type.getName() + "\" is not read here. ")
                            .orElse("The Content-Type is missing. ") + ProblemType.UNSUPPORTED_MEDIA_TYPE.remedy());
            case REQUEST_ENTITY_TOO_LARGE -> problem(ProblemType.TOO_LARGE);
            case UNPROCESSABLE_ENTITY -> problem(ProblemType.INVALID_FIELDS);
            case SERVICE_UNAVAILABLE -> problem(ProblemType.BUSY);
            default -> problem(status.getCode() < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR);
        };
    }

    private static ProblemException problem(ProblemType type) {
        return new ProblemException(type, type.explanation() + " " + type.remedy());
    }
}
