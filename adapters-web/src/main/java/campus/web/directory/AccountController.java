package campus.web.directory;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.directory.AccountQueries;
import campus.application.directory.AccountView;
import campus.application.directory.ManageAccounts;
import campus.application.directory.ManageAccounts.Outcome;
import campus.domain.directory.AccountId;
import campus.domain.directory.LinkedStudentId;
import campus.domain.shared.Actor;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.IfMatch;
import campus.web.shared.JsonBodyReader;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.MergePatch;
import campus.web.shared.Problem;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.Refusal;

/** Who may sign in, and what they may do. Answers with passwords in them are not kept for repetition. */
@Controller(AccountController.PATH)
@Access.ManagesAccounts
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accounts")
final class AccountController {

    static final String PATH = "/api/v1/accounts";

    private final ManageAccounts manage;
    private final AccountQueries queries;
    private final Lists lists;

    AccountController(ManageAccounts manage, AccountQueries queries, Lists lists) {
        this.manage = manage;
        this.queries = queries;
        this.lists = lists;
    }

    @Get
    @Operation(operationId = "listAccounts", summary = "List accounts", description = "Sorts by username, createdAt.")
    @Answers.List
    HttpResponse<ListResponse<AccountResponse>> list(@RequestBean ListParameters parameters, HttpRequest<?> request) {
        return lists.answer(request, parameters.sortedByDefault("username"), AccountView.SORTS, queries::list,
                AccountResponse::from);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "addAccount", summary = "Add an account",
            description = "Takes no Idempotency-Key, since the answer may have a password in it.")
    @AccountAnswers.Create
    HttpResponse<AccountResponse> create(@Body AccountRequest body, Authentication by) {
        Outcome.Done added = done(manage.create(body.toDraft(), actor(by)), "", "");
        AccountId id = added.account().id();
        return HttpResponse.created(AccountResponse.from(view(id.value()), added.password()),
                URI.create(PATH + "/" + id.value()));
    }

    @Get("/{id}")
    @Operation(operationId = "readAccount", summary = "Read an account",
            parameters = @Parameter(name = "If-None-Match", in = ParameterIn.HEADER,
                    description = "The ETag of an earlier read", schema = @Schema(type = "string")))
    @Answers.Read
    AccountResponse show(@PathVariable UUID id) {
        return AccountResponse.from(view(id));
    }

    @Patch(uri = "/{id}", consumes = {MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
    @Operation(operationId = "changeAccount",
            summary = "Change the roles of an account or whose it is, or disable or enable it",
            description = "Takes a JSON merge patch (RFC 7396). A disabled account cannot sign in, and its sessions and "
                    + "tokens for scripts end; a bearer token that it has got before, and the roles and the student in "
                    + "it, stay valid for a quarter of an hour at most.")
    @RequestBody(content = {
            @Content(mediaType = JsonBodyReader.MERGE_PATCH,
                    schema = @Schema(implementation = AccountChangeRequest.class)),
            @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = AccountChangeRequest.class))})
    @Answers.Change
    AccountResponse change(@PathVariable UUID id, @Body MergePatch patch,
            @Header(value = "If-Match", defaultValue = "") @Parameter(required = true,
                    description = "The ETag of the last read, or *") String ifMatch,
            Authentication by) {
        AccountView current = view(id);
        long version = IfMatch.required(ifMatch, current.version());
        ManageAccounts.Change wanted = patch
                .applyTo(AccountChangeRequest.from(current), AccountChangeRequest.class, AccountResponse.class)
                .toChange();
        done(manage.change(current.id(), version, wanted, actor(by)), id, ifMatch);
        return show(id);
    }

    @Post("/{id}/password")
    @Operation(operationId = "resetPassword", summary = "Make a new password in place of a forgotten one",
            description = "Takes no Idempotency-Key, since the answer has a password in it.")
    @Answers.Show
    PasswordResponse resetPassword(@PathVariable UUID id, Authentication by) {
        return new PasswordResponse(
                String.valueOf(done(manage.resetPassword(new AccountId(id), actor(by)), id, "").password()));
    }

    @Delete("/{id}/identity")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unlinkAccount", summary = "Take the identity elsewhere away that signs in to an account",
            description = "Ends all of its sessions. The next one who signs in there with the username of the account "
                    + "is linked in its place; disable the account to keep it closed.")
    @AccountAnswers.Unlink
    void unlink(@PathVariable UUID id, Authentication by) {
        done(manage.unlink(new AccountId(id), actor(by)), id, "");
    }

    private AccountView view(UUID id) {
        return queries.find(new AccountId(id)).orElseThrow(() -> notFound(id));
    }

    /** What was done; every other outcome ends the request with its problem. */
    static Outcome.Done done(Outcome outcome, Object id, String ifMatch) {
        return switch (outcome) {
            case Outcome.Done done -> done;
            case Outcome.NotFound() -> throw notFound(id);
            case Outcome.Stale(long current) -> throw IfMatch.stale(ifMatch, current);
            case Outcome.UsernameTaken(AccountId holder) -> throw refused(ProblemType.DUPLICATE, "The account "
                    + holder.value() + " has this username already; use another username, or change that one.",
                    Map.of("field", "username", "holderId", holder.value().toString()));
            case Outcome.UnknownStudent(LinkedStudentId student) -> {
                String detail = "There is no student " + student.value() + ", or it is deleted; use the id of one that "
                        + "exists, or null for none.";
                throw new ProblemException(ProblemType.NOT_FOUND, "/studentId: " + detail)
                        .withErrors(List.of(Problem.FieldError.at("/studentId", "unknown-reference", detail)));
            }
            case Outcome.StudentTaken(AccountId holder) -> throw refused(ProblemType.DUPLICATE, "The account "
                    + holder.value() + " belongs to this student already; use that one, or set its studentId to null "
                    + "first.", Map.of("field", "studentId", "holderId", holder.value().toString()));
            case Outcome.LastAdministrator() -> throw refused(ProblemType.LAST_ADMINISTRATOR,
                    ProblemType.LAST_ADMINISTRATOR.explanation() + " " + ProblemType.LAST_ADMINISTRATOR.remedy(),
                    Map.of());
        };
    }

    static ProblemException notFound(Object id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no account " + id + ". Check the id.");
    }

    private static ProblemException refused(ProblemType type, String detail, Map<String, Object> facts) {
        return new ProblemException(type, detail).withReasons(List.of(new Refusal(type.slug(), detail, facts)));
    }

    static Actor actor(Authentication by) {
        return new Actor(by.getName());
    }
}
