package campus.web.shared.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
            return HttpResponse.seeOther(signIn(request.getMethod() == HttpMethod.GET, request.getUri()));
        }
        ProblemType type = refused.isForbidden() ? ProblemType.FORBIDDEN : ProblemType.UNAUTHENTICATED;
        MutableHttpResponse<?> answer = responses.of(request,
                new ProblemException(type, type.explanation() + " " + type.remedy()));
        return refused.isForbidden() ? answer : withWayForScripts(request, answer);
    }

    /** A part that a script of a page asks for in vain leads the whole page to where its session begins anew. */
    private static MutableHttpResponse<?> withWayForScripts(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        Optional<String> page = request.getHeaders().findFirst("HX-Current-URL");
        return page.isEmpty() ? answer : answer.header("HX-Redirect", signIn(page.get()).toString());
    }

    /** From where somebody comes back to the page; what was sent to it has to be sent again. */
    private static URI signIn(boolean comesBack, URI page) {
        LocalPath here = LocalPath
                .read(page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()));
        return comesBack && !here.equals(LocalPath.START)
                ? URI.create(SIGN_IN + "?next=" + URLEncoder.encode(here.value(), StandardCharsets.UTF_8))
                : URI.create(SIGN_IN);
    }

    private static URI signIn(String page) {
        try {
            return signIn(true, URI.create(page));
        } catch (IllegalArgumentException e) {
            return URI.create(SIGN_IN);
        }
    }
}
