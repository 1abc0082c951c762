package campus.web.directory;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;

import campus.application.directory.KeepSessions;
import campus.application.directory.SessionQueries;
import campus.application.registrar.RegistrarSettings;
import campus.domain.directory.AccountId;
import campus.domain.directory.Session;
import campus.domain.directory.TokenLifetime;
import campus.domain.directory.TokenScope;
import campus.domain.directory.Username;
import campus.domain.shared.InvalidValueException;
import campus.web.shared.Access;
import campus.web.shared.Caller;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.SessionCookie;
import campus.web.shared.ViolationText;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/** What people see and do about their own account. */
@Controller(OwnAccountPages.PATH)
@Access.KeepsOwnAccount
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class OwnAccountPages {

    static final String PATH = "/account";
    private static final String TEMPLATE = "account/own";
    private static final int MOST_SESSIONS = 50;
    private static final Form NEW_TOKEN = Form
            .of(Map.of("scopes", EnumWords.texts(Set.of(TokenScope.READ)), "expiresInDays",
                    TokenLifetime.DEFAULT.days()));

    private final OwnPassword password;
    private final KeepSessions sessions;
    private final SessionQueries queries;
    private final PersonalTokens tokens;
    private final SessionCookie cookie;
    private final StudentChoice students;
    private final Pages pages;
    private final InstantSource clock;
    private final Dates dates;

    OwnAccountPages(OwnPassword password, KeepSessions sessions, SessionQueries queries, PersonalTokens tokens,
            SessionCookie cookie, StudentChoice students, Pages pages, InstantSource clock,
            RegistrarSettings settings) {
        this.password = password;
        this.sessions = sessions;
        this.queries = queries;
        this.tokens = tokens;
        this.cookie = cookie;
        this.students = students;
        this.pages = pages;
        this.clock = clock;
        this.dates = new Dates(settings.zone());
    }

    @Get
    MutableHttpResponse<String> show(HttpRequest<?> request, Authentication by) {
        return pages.show(request, TEMPLATE, page(by, Form.empty(), NEW_TOKEN));
    }

    /** What was typed of passwords is not sent back. */
    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> changePassword(HttpRequest<?> request, @Body FormBody form, Authentication by) {
        try {
            password.change(wanted(form, by), request, by);
            return pages.goTo(PATH, "notice.password-changed");
        } catch (ProblemException refused) {
            return pages.show(request, refused, TEMPLATE, page(by, Form.empty().refused(refused), NEW_TOKEN));
        }
    }

    @Post("/sessions/end")
    @Consumes(MediaType.ALL)
    MutableHttpResponse<String> endOthers(Authentication by) {
        UUID account = Caller.of(by).accountId();
        if (account != null) {
            sessions.endOthers(new AccountId(account), AccountAuthentication.session(by).orElse(null));
        }
        return pages.goTo(PATH, "notice.signed-out-elsewhere");
    }

    /** To load the page again sends the form again, and makes another token. */
    @Post("/tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> createToken(HttpRequest<?> request, @Body FormBody form, Authentication by) {
        try {
            return pages.show(request, HttpStatus.CREATED, "account/token", new MadeToken(
                    tokens.create(by, form.toRequest(PersonalTokenRequest.class).toDraft()), address(request), dates));
        } catch (ProblemException refused) {
            return pages.show(request, refused, TEMPLATE, page(by, Form.empty(), Form.of(form).refused(refused)));
        }
    }

    @Post("/tokens/{id}/revoke")
    @Consumes(MediaType.ALL)
    MutableHttpResponse<String> revokeToken(@PathVariable UUID id, Authentication by) {
        tokens.revoke(by, id);
        return pages.goTo(PATH + "#tokens", "notice.token-revoked");
    }

    private String address(HttpRequest<?> request) {
        return (cookie.isSecure(request) ? "https://" : "http://")
                + request.getHeaders().get(HttpHeaders.HOST, String.class, "localhost");
    }

    private static OwnPasswordRequest.Change wanted(FormBody form, Authentication by) {
        try {
            return new OwnPasswordRequest(form.verbatim("currentPassword"), form.verbatim("newPassword"))
                    .toChange(new Username(by.getName()));
        } catch (InvalidValueException invalid) {
            throw ProblemException.invalidFields(ViolationText.errors(invalid));
        }
    }

    private OwnAccountPage page(Authentication by, Form form, Form tokenForm) {
        Caller caller = Caller.of(by);
        UUID student = caller.studentId();
        Map<UUID, String> names = student == null ? Map.of() : students.names(Set.of(student));
        UUID account = caller.accountId();
        List<Session> open = account == null ? List.of()
                : queries.ofAccount(new AccountId(account), clock.instant(), MOST_SESSIONS);
        return new OwnAccountPage(caller.roles().stream().sorted().toList(),
                student == null ? null : names.getOrDefault(student, student.toString()), open,
                AccountAuthentication.session(by).orElse(null),
                new TokenTable(tokens.of(by), PATH + "/tokens", dates), scopes(caller), form, tokenForm, dates);
    }

    private static List<String> scopes(Caller caller) {
        return EnumWords.texts(EnumSet.allOf(TokenScope.class).stream().filter(scope -> switch (scope) {
            case READ -> true;
            case ENROLL -> caller.hasAny(Access.ENROLL);
            case RECORDS -> caller.hasAny(Access.CHANGE_ALL);
            case ACCOUNTS -> caller.hasAny(Access.MANAGE_ACCOUNTS);
        }).toList());
    }
}
