package campus.web.shared.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import campus.web.shared.LocalPath;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemResponses;
import campus.web.shared.ProblemType;

/** Tells who is not let in why, and shows whoever uses a browser where to sign in. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class AuthorizationHandler {

    private static final String SIGN_IN = "/sign-in";

    private final ProblemResponses responses;

    AuthorizationHandler(ProblemResponses responses) {
        this.responses = responses;
    }

    @Error(global = true)
    @NonBlocking
    MutableHttpResponse<?> answer(HttpRequest<?> request, AuthorizationException refused) {
        if (!refused.isForbidden() && ProblemsAsPages.isForPage(request)) {
            return HttpResponse.seeOther(signIn(request));
        }
        ProblemType type = refused.isForbidden() ? ProblemType.FORBIDDEN : ProblemType.UNAUTHENTICATED;
        return responses.of(request, new ProblemException(type, type.explanation() + " " + type.remedy()));
    }

    /** From where somebody comes back to the page; what was sent to it has to be sent again. */
    private static URI signIn(HttpRequest<?> request) {
        LocalPath here = LocalPath.read(request.getUri().toString());
        return request.getMethod() == HttpMethod.GET && !here.equals(LocalPath.START)
                ? URI.create(SIGN_IN + "?next=" + URLEncoder.encode(here.value(), StandardCharsets.UTF_8))
                : URI.create(SIGN_IN);
    }
}
