package campus.web.directory;

import java.util.Map;
import java.util.Optional;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import campus.application.directory.KeepSessions;
import campus.application.directory.KeepSessions.Opened;
import campus.application.directory.SignInElsewhere;
import campus.application.directory.SignInElsewhere.Begun;
import campus.application.directory.SignInElsewhere.Outcome;
import campus.domain.directory.Account;
import campus.web.directory.AttemptCookie.Kept;
import campus.web.shared.LocalPath;
import campus.web.shared.SessionCookie;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/**
 * Begins sessions in browsers for people who sign in elsewhere. It begins with a link: forms may only be sent to
 * Campus itself, and browsers hold that against redirects too.
 */
@Controller(Elsewhere.PATH)
@Requires(beans = SignInElsewhere.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class ElsewherePages {

    private static final Logger LOG = LoggerFactory.getLogger(ElsewherePages.class);
    private static final int RETRY_SECONDS = 10;

    private final SignInElsewhere signIn;
    private final KeepSessions sessions;
    private final SessionCookie cookie;
    private final AttemptCookie attempts;
    private final Elsewhere elsewhere;
    private final Pages pages;

    ElsewherePages(SignInElsewhere signIn, KeepSessions sessions, SessionCookie cookie, AttemptCookie attempts,
            Elsewhere elsewhere, Pages pages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.attempts = attempts;
        this.elsewhere = elsewhere;
        this.pages = pages;
    }

    /** Somebody has to press the button: other sites cannot make a browser sign in. */
    @Get(uri = "{?next}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> begin(@QueryValue(defaultValue = "") String next, HttpRequest<?> request,
            @Nullable Authentication asking) {
        LocalPath wanted = LocalPath.read(next);
        if (asking != null) {
            return pages.goTo(wanted.value());
        }
        if (isFromElsewhere(request)) {
            return pages.goTo(SignInPages.PATH + elsewhere.page(Form.empty(), wanted).begin()
                    .substring(Elsewhere.PATH.length()));
        }
        Optional<Begun> begun = signIn.begin();
        return begun.isEmpty() ? refused(request, ElsewhereRefusal.UNREACHABLE, wanted)
                : HttpResponse.seeOther(begun.get().to()).header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .cookie(attempts.of(new Kept(begun.get().attempt(), wanted)));
    }

    /** Whatever happens, the attempt is over with it. */
    @Get(uri = "/callback{?code,state,error}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> finish(@QueryValue(defaultValue = "") String code, @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String error, HttpRequest<?> request, @Nullable Authentication asking) {
        Optional<Kept> kept = attempts.read(request);
        MutableHttpResponse<?> answer = kept.isEmpty() ? refused(request, ElsewhereRefusal.OVER, LocalPath.START)
                : error.isEmpty() ? finished(kept.get(), code, state, request, asking)
                        : failed(kept.get(), error, state, request);
        return answer.cookie(attempts.none());
    }

    /** The provider sends the browser back without a code; in the log stands why, as far as it is a word. */
    private MutableHttpResponse<?> failed(Kept kept, String error, String state, HttpRequest<?> request) {
        if (!kept.attempt().state().value().equals(state)) {
            return refused(request, ElsewhereRefusal.OVER, kept.next());
        }
        LOG.warn("The identity provider signed nobody in: {}",
                error.matches("[\\w.-]{1,50}") ? error : "an error of a strange name");
        return refused(request, ElsewhereRefusal.ofError(error), kept.next());
    }

    private MutableHttpResponse<?> finished(Kept kept, String code, String state, HttpRequest<?> request,
            @Nullable Authentication asking) {
        Outcome outcome = signIn.finish(kept.attempt(), state, code);
        return outcome instanceof Outcome.SignedIn(Account account, boolean linked)
                ? opened(account, linked, kept.next(), request, asking)
                : refused(request, ElsewhereRefusal.of(outcome), kept.next());
    }

    private MutableHttpResponse<?> opened(Account account, boolean linked, LocalPath next, HttpRequest<?> request,
            @Nullable Authentication asking) {
        Optional<Opened> opened = sessions.openBrowser(account,
                request.getHeaders().get(HttpHeaders.USER_AGENT, String.class, ""));
        if (opened.isEmpty()) {
            return refused(request, ElsewhereRefusal.OVER, next);
        }
        LOG.info("{} signed in with an identity elsewhere{}", account.username(),
                linked ? ", which is linked to the account from now on" : "");
        if (asking != null) {
            AccountAuthentication.session(asking).ifPresent(sessions::end);
        }
        return pages.goTo(next.value()).cookie(cookie.of(opened.get().secret(), request));
    }

    private MutableHttpResponse<String> refused(HttpRequest<?> request, ElsewhereRefusal why, LocalPath next) {
        Form form = Form.of(Map.of("next", next.value()));
        MutableHttpResponse<String> page = pages.show(request, why.status(), SignInPages.TEMPLATE, elsewhere
                .page(form.refused(why.text(elsewhere)), next));
        return why.status() == HttpStatus.SERVICE_UNAVAILABLE
                ? page.header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS))
                : page;
    }

    /** Browsers say so; who says nothing is none, or an old one. */
    private static boolean isFromElsewhere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }
}
