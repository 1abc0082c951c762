package campus.web.directory;

import java.util.Map;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.directory.KeepSessions;
import campus.application.directory.KeepSessions.Opened;
import campus.application.directory.SignIn;
import campus.domain.shared.InvalidValueException;
import campus.web.shared.FormBody;
import campus.web.shared.LocalPath;
import campus.web.shared.ProblemException;
import campus.web.shared.SessionCookie;
import campus.web.shared.ViolationText;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/** Begins and ends sessions in browsers. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class SignInPages {

    static final String PATH = "/sign-in";
    static final String TEMPLATE = "sign-in";
    private static final String PASSWORD = "password";

    private final SignIn signIn;
    private final SignInLimits limits;
    private final KeepSessions sessions;
    private final SessionCookie cookie;
    private final Elsewhere elsewhere;
    private final Pages pages;

    SignInPages(SignIn signIn, SignInLimits limits, KeepSessions sessions, SessionCookie cookie,
            Elsewhere elsewhere, Pages pages) {
        this.signIn = signIn;
        this.limits = limits;
        this.sessions = sessions;
        this.cookie = cookie;
        this.elsewhere = elsewhere;
        this.pages = pages;
    }

    @Get(uri = PATH + "{?next}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(@QueryValue(defaultValue = "") String next, HttpRequest<?> request,
            @Nullable Authentication asking) {
        LocalPath wanted = LocalPath.read(next);
        return asking == null
                ? pages.show(request, TEMPLATE, elsewhere.page(Form.of(Map.of("next", wanted.value())), wanted))
                : pages.goTo(wanted.value());
    }

    @Post(uri = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    HttpResponse<?> signIn(@Nullable @Body FormBody body, HttpRequest<?> request, @Nullable Authentication asking) {
        FormBody form = body == null ? new FormBody(Map.of()) : body;
        try {
            Opened opened = opened(form, request);
            end(asking);
            return pages.goTo(next(form).value()).cookie(cookie.of(opened.secret(), request));
        } catch (ProblemException refused) {
            LocalPath next = next(form);
            return pages.show(request, refused, TEMPLATE, elsewhere.page(
                    Form.of(form.with(PASSWORD, null).with("next", next.value())).refused(refused), next));
        }
    }

    /** Also for whoever is signed out already. */
    @Post(uri = "/sign-out", consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> signOut(HttpRequest<?> request, @Nullable Authentication asking) {
        end(asking);
        return pages.goTo(PATH, "notice.signed-out").cookie(cookie.none(request));
    }

    private Opened opened(FormBody form, HttpRequest<?> request) {
        LoginRequest.Credentials credentials = credentials(form);
        return limits.attempt(request, credentials.username(),
                () -> signIn.signIn(credentials.username(), credentials.password()))
                .flatMap(account -> sessions.openBrowser(account,
                        request.getHeaders().get(HttpHeaders.USER_AGENT, String.class, "")))
                .orElseThrow(LoginController::refused);
    }

    private static LoginRequest.Credentials credentials(FormBody form) {
        try {
            return new LoginRequest(form.text("username"), form.verbatim(PASSWORD)).toCredentials();
        } catch (InvalidValueException missing) {
            throw ProblemException.invalidFields(ViolationText.errors(missing));
        }
    }

    private static LocalPath next(FormBody form) {
        return LocalPath.read(form.texts("next").stream().findFirst().orElse(""));
    }

    private void end(@Nullable Authentication asking) {
        if (asking != null) {
            AccountAuthentication.session(asking).ifPresent(sessions::end);
        }
    }
}
