package campus.web.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.directory.AccountQueries;
import campus.application.directory.AccountView;
import campus.application.directory.ManageAccounts;
import campus.application.directory.ManageAccounts.Outcome;
import campus.application.registrar.RegistrarSettings;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.JsonRequest;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.Refusal;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;
import campus.web.shared.page.Texts;

/** Where administrators say who may sign in, and what they may do. A password that was made is shown once. */
@Controller(AccountPages.PATH)
@Access.ManagesAccounts
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class AccountPages {

    static final String PATH = "/accounts";
    private static final Texts TEXTS = Texts.english();
    private static final String FORM = "account/form";
    private static final String PASSWORD = "account/password";

    private final ManageAccounts manage;
    private final AccountQueries queries;
    private final StudentChoice students;
    private final PersonalTokens tokens;
    private final Lists lists;
    private final Pages pages;
    private final Dates dates;

    AccountPages(ManageAccounts manage, AccountQueries queries, StudentChoice students, PersonalTokens tokens,
            Lists lists, Pages pages, RegistrarSettings settings) {
        this.manage = manage;
        this.queries = queries;
        this.students = students;
        this.tokens = tokens;
        this.lists = lists;
        this.pages = pages;
        this.dates = new Dates(settings.zone());
    }

    @Get
    MutableHttpResponse<String> list(HttpRequest<?> request, @RequestBean ListParameters parameters) {
        ListResponse<AccountResponse> page = Objects.requireNonNull(lists.answer(request,
                parameters.sortedByDefault("username"), AccountView.SORTS, queries::list, AccountResponse::from)
                .body());
        Map<UUID, String> names = students.names(page.items().stream()
                .flatMap(account -> Stream.ofNullable(account.studentId())).collect(Collectors.toSet()));
        String start = PATH + "?" + kept("sort", parameters.sort()) + kept("limit", parameters.limit());
        return pages.show(request, "account/list", new AccountListPage(page.items(), names,
                parameters.cursor() == null ? null : start,
                page.next() == null ? null : start + "cursor=" + page.next()));
    }

    @Get("/new")
    MutableHttpResponse<String> begin(HttpRequest<?> request) {
        return pages.show(request, FORM, page(null, Form.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> add(HttpRequest<?> request, @Body FormBody form, Authentication by) {
        if (isStep(form)) {
            return step(request, null, form);
        }
        try {
            Outcome.Done added = AccountController.done(manage.create(
                    request(form, AccountRequest.class).toDraft(), AccountController.actor(by)), "", "");
            String made = added.password();
            return made == null
                    ? pages.goTo(AccountPage.path(added.account().id().value()), "notice.added",
                            added.account().username().value())
                    : pages.show(request, HttpStatus.CREATED, PASSWORD, new MadePassword(added.account(), made));
        } catch (ProblemException refused) {
            return refused(request, null, form, refused);
        }
    }

    @Get("/{id}")
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id) {
        AccountView account = require(id);
        return pages.show(request, FORM, page(account, Form.of(values(account))));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<String> save(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody sent,
            Authentication by) {
        AccountView account = require(id);
        FormBody form = sent.with("enabled", sent.text("enabled") == null ? "false" : "true");
        if (isStep(form)) {
            return step(request, account, form);
        }
        try {
            AccountController.done(manage.change(account.id(), form.version(),
                    request(form, AccountChangeRequest.class).toChange(), AccountController.actor(by)), id,
                    "\"" + form.version() + "\"");
            return pages.goTo(AccountPage.path(id), "notice.saved", account.username().value());
        } catch (ProblemException refused) {
            return refused.type() == ProblemType.STALE_VERSION ? stale(request, require(id), form)
                    : refused(request, account, form, refused);
        }
    }

    @Post("/{id}/password")
    @Consumes(MediaType.ALL)
    MutableHttpResponse<String> resetPassword(HttpRequest<?> request, @PathVariable UUID id, Authentication by) {
        Outcome.Done made = AccountController.done(
                manage.resetPassword(new AccountId(id), AccountController.actor(by)), id, "");
        return pages.show(request, PASSWORD,
                new MadePassword(made.account(), String.valueOf(made.password())));
    }

    @Post("/{id}/unlink")
    @Consumes(MediaType.ALL)
    MutableHttpResponse<String> unlink(@PathVariable UUID id, Authentication by) {
        Outcome.Done done = AccountController.done(
                manage.unlink(new AccountId(id), AccountController.actor(by)), id, "");
        return pages.goTo(AccountPage.path(id), "notice.unlinked", done.account().username().value());
    }

    private <T extends JsonRequest> T request(FormBody form, Class<T> type) {
        List<FieldError> errors = new ArrayList<>();
        return students.withId(form, errors).toRequest(type, errors);
    }

    /** Whether a form only looks for a student, and saves nothing. */
    private static boolean isStep(FormBody form) {
        return form.text("find") != null || form.text("take") != null;
    }

    private MutableHttpResponse<String> step(HttpRequest<?> request, @Nullable AccountView account, FormBody form) {
        String taken = form.text("take");
        return pages.show(request, FORM, taken == null
                ? new AccountPage(account, student(account), Form.of(form), students.searchFor(form),
                        tokens(account), false, dates)
                : page(account, Form.of(form.with(StudentChoice.FIELD, taken))));
    }

    private MutableHttpResponse<String> refused(HttpRequest<?> request, @Nullable AccountView account, FormBody form,
            ProblemException why) {
        return pages.show(request, why, FORM, page(account, Form.of(form).refused(inPlainWords(why))));
    }

    /** The form as it was sent, now on the version that is stored, so that saving again is a second decision. */
    private MutableHttpResponse<String> stale(HttpRequest<?> request, AccountView now, FormBody form) {
        return pages.show(request, HttpStatus.PRECONDITION_FAILED, FORM,
                new AccountPage(now, student(now), Form.of(form), null, tokens(now), true, dates));
    }

    /** What clients of the API are told of other accounts names identities and fields. */
    private static ProblemException inPlainWords(ProblemException refused) {
        if (refused.type() != ProblemType.DUPLICATE) {
            return refused;
        }
        boolean isUsername = refused.reasons().stream()
                .anyMatch(reason -> "username".equals(reason.facts().get("field")));
        String field = isUsername ? "username" : StudentChoice.FIELD;
        String text = isUsername ? TEXTS.of("account.username.taken") : TEXTS.of("account.student.taken");
        return refused.withErrors(List.of(FieldError.at("/" + field, ProblemType.DUPLICATE.slug(), text)))
                .withReasons(refused.reasons().stream()
                        .map(reason -> new Refusal(reason.code(), text, reason.facts())).toList());
    }

    private AccountPage page(@Nullable AccountView account, Form form) {
        return new AccountPage(account, student(account), form, null, tokens(account), false, dates);
    }

    private TokenTable tokens(@Nullable AccountView account) {
        return account == null ? new TokenTable(List.of(), PATH, dates)
                : new TokenTable(tokens.of(account.id()), AccountPage.path(account.id().value()) + "/tokens", dates);
    }

    private @Nullable String student(@Nullable AccountView account) {
        return account == null ? null : students.shown(account.student());
    }

    private Map<String, Object> values(AccountView account) {
        Map<String, Object> values = new HashMap<>(
                Map.of("roles", AccountRoles.texts(account.roles()), "enabled", account.enabled()));
        LinkedStudentId student = account.student();
        if (student != null) {
            values.put(StudentChoice.FIELD, String.valueOf(students.shown(student)));
        }
        return values;
    }

    private AccountView require(UUID id) {
        return queries.find(new AccountId(id)).orElseThrow(() -> AccountController.notFound(id));
    }

    private static String kept(String name, @Nullable String value) {
        return value == null ? "" : name + "=" + value + "&";
    }
}
