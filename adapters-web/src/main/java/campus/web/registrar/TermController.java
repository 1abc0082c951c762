package campus.web.registrar;

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
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ManageTerms;
import campus.application.registrar.TermQueries;
import campus.application.registrar.TermView;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.FilterParameters;
import campus.web.shared.IfMatch;
import campus.web.shared.JsonBodyReader;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.MergePatch;
import campus.web.shared.ProblemException;
import campus.web.shared.ShapeParameters;

/** The terms of the school year. */
@Controller(Records.ROOT + "/terms")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Terms")
class TermController {

    private static final String WHAT = "term";

    private final ManageTerms manage;
    private final TermQueries queries;
    private final Lists lists;

    TermController(ManageTerms manage, TermQueries queries, Lists lists) {
        this.manage = manage;
        this.queries = queries;
        this.lists = lists;
    }

    @Post
    @Access.RunsRegistration
    @Operation(operationId = "addTerm", summary = "Add a term")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = TermRequest.New.class)))
    @Answers.Create
    @Status(HttpStatus.CREATED)
    HttpResponse<TermResponse> create(@Body TermRequest body, Authentication by) {
        Term added = Records.done(manage.create(body.toDetails(), Records.actor(by)), WHAT, "");
        return Records.created("/terms", added.id(), show(added.id().value()));
    }

    @Get(produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Access.ReadsCatalogue
    @Operation(operationId = "listTerms", summary = "List terms",
            description = "Sorts by code, name, startsOn, endsOn, registrationOpensAt, createdAt, updatedAt. "
                    + "@fields-of-terms@")
    @Answers.List
    HttpResponse<ListResponse<TermResponse>> list(@RequestBean ListParameters parameters,
            @RequestBean FilterParameters filter, @RequestBean ShapeParameters shape, HttpRequest<?> request) {
        return lists.answer(request, parameters, filter, shape, RegistrarLists.TERMS, queries::list,
                TermResponse::from);
    }

    @Get("/{id}")
    @Access.ReadsCatalogue
    @Operation(operationId = "readTerm", summary = "Read a term", parameters = @Parameter(name = "If-None-Match",
            in = ParameterIn.HEADER, description = "The ETag of an earlier read", schema = @Schema(type = "string")))
    @Answers.Read
    TermResponse show(@PathVariable UUID id) {
        return TermResponse.from(view(id));
    }

    @Patch(uri = "/{id}", consumes = {MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
    @Access.RunsRegistration
    @Operation(operationId = "changeTerm", summary = "Change a term",
            description = "Takes a JSON merge patch (RFC 7396).")
    @RequestBody(content = {
            @Content(mediaType = JsonBodyReader.MERGE_PATCH, schema = @Schema(implementation = TermRequest.class)),
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TermRequest.class))})
    @Answers.Change
    TermResponse change(@PathVariable UUID id, @Body MergePatch patch,
            @Header(value = "If-Match", defaultValue = "") @Parameter(required = true,
                    description = "The ETag of the last read, or *") String ifMatch,
            Authentication by) {
        Term current = view(id).term();
        long version = IfMatch.required(ifMatch, current.version());
        TermRequest wanted = patch.applyTo(TermRequest.from(current.details()), TermRequest.class, TermResponse.class);
        Records.done(manage.change(current.id(), version, wanted.toDetails(), Records.actor(by)), WHAT, id, ifMatch);
        return show(id);
    }

    @Delete("/{id}")
    @Access.RunsRegistration
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteTerm", summary = "Delete a term",
            description = "Refused while sections are in it. It can be restored.")
    @Answers.Delete
    void delete(@PathVariable UUID id, @Nullable @Header("If-Match") String ifMatch, Authentication by) {
        Records.done(manage.delete(new TermId(id), IfMatch.optional(ifMatch), Records.actor(by)), WHAT, id, ifMatch);
    }

    @Get("/{id}/dependents")
    @Access.ReadsRecords
    @Operation(operationId = "readDependentsOfTerm", summary = "Read what keeps a term from being deleted")
    @Answers.Show
    DependentsResponse dependents(@PathVariable UUID id) {
        return DependentsResponse
                .from(manage.dependents(new TermId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id)));
    }

    @Post("/{id}/restore")
    @Access.RunsRegistration
    @Operation(operationId = "restoreTerm", summary = "Restore a deleted term")
    @Answers.Restore
    TermResponse restore(@PathVariable UUID id, Authentication by) {
        Records.restored(manage.restore(new TermId(id), Records.actor(by)), WHAT, id);
        return show(id);
    }

    private TermView view(UUID id) {
        return queries.find(new TermId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id));
    }
}
