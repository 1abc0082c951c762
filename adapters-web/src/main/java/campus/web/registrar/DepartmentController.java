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

import campus.application.registrar.DepartmentQueries;
import campus.application.registrar.DepartmentView;
import campus.application.registrar.ManageDepartments;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentId;
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

/** The departments of the school. */
@Controller(Records.ROOT + "/departments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Departments")
class DepartmentController {

    private static final String WHAT = "department";

    private final ManageDepartments manage;
    private final DepartmentQueries queries;
    private final Lists lists;

    DepartmentController(ManageDepartments manage, DepartmentQueries queries, Lists lists) {
        this.manage = manage;
        this.queries = queries;
        this.lists = lists;
    }

    @Post
    @Access.RunsRegistration
    @Operation(operationId = "addDepartment", summary = "Add a department")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DepartmentRequest.New.class)))
    @Answers.Create
    @Status(HttpStatus.CREATED)
    HttpResponse<DepartmentResponse> create(@Body DepartmentRequest body, Authentication by) {
        Department added = Records.done(manage.create(body.toDetails(), Records.actor(by)), WHAT, "");
        return Records.created("/departments", added.id(), show(added.id().value()));
    }

    @Get(produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Access.ReadsCatalogue
    @Operation(operationId = "listDepartments", summary = "List departments",
            description = "Sorts by code, name, createdAt, updatedAt. @fields-of-departments@")
    @Answers.List
    HttpResponse<ListResponse<DepartmentResponse>> list(@RequestBean ListParameters parameters,
            @RequestBean FilterParameters filter, @RequestBean ShapeParameters shape,
            HttpRequest<?> request) {
        return lists.answer(request, parameters, filter, shape, RegistrarLists.DEPARTMENTS, queries::list,
                DepartmentResponse::from);
    }

    @Get("/{id}")
    @Access.ReadsCatalogue
    @Operation(operationId = "readDepartment", summary = "Read a department",
            parameters = @Parameter(name = "If-None-Match",
                    in = ParameterIn.HEADER, description = "The ETag of an earlier read",
                    schema = @Schema(type = "string")))
    @Answers.Read
    DepartmentResponse show(@PathVariable UUID id) {
        return DepartmentResponse.from(view(id));
    }

    @Patch(uri = "/{id}", consumes = {MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
    @Access.RunsRegistration
    @Operation(operationId = "changeDepartment", summary = "Change a department",
            description = "Takes a JSON merge patch (RFC 7396).")
    @RequestBody(content = {
            @Content(mediaType = JsonBodyReader.MERGE_PATCH,
                    schema = @Schema(implementation = DepartmentRequest.class)),
            @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = DepartmentRequest.class))})
    @Answers.Change
    DepartmentResponse change(@PathVariable UUID id, @Body MergePatch patch,
            @Header(value = "If-Match", defaultValue = "") @Parameter(required = true,
                    description = "The ETag of the last read, or *") String ifMatch,
            Authentication by) {
        Department current = view(id).department();
        long version = IfMatch.required(ifMatch, current.version());
        DepartmentRequest wanted = patch.applyTo(DepartmentRequest.from(current.details()), DepartmentRequest.class,
                DepartmentResponse.class);
        Records.done(manage.change(current.id(), version, wanted.toDetails(), Records.actor(by)), WHAT, id, ifMatch);
        return show(id);
    }

    @Delete("/{id}")
    @Access.RunsRegistration
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDepartment", summary = "Delete a department",
            description = "Refused while courses belong to it. It can be restored.")
    @Answers.Delete
    void delete(@PathVariable UUID id, @Nullable @Header("If-Match") String ifMatch, Authentication by) {
        Records.done(manage.delete(new DepartmentId(id), IfMatch.optional(ifMatch), Records.actor(by)), WHAT, id,
                ifMatch);
    }

    @Get("/{id}/dependents")
    @Access.ReadsRecords
    @Operation(operationId = "readDependentsOfDepartment", summary = "Read what keeps a department from being deleted")
    @Answers.Show
    DependentsResponse dependents(@PathVariable UUID id) {
        return DependentsResponse
                .from(manage.dependents(new DepartmentId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id)));
    }

    @Post("/{id}/restore")
    @Access.RunsRegistration
    @Operation(operationId = "restoreDepartment", summary = "Restore a deleted department")
    @Answers.Restore
    DepartmentResponse restore(@PathVariable UUID id, Authentication by) {
        Records.restored(manage.restore(new DepartmentId(id), Records.actor(by)), WHAT, id);
        return show(id);
    }

    private DepartmentView view(UUID id) {
        return queries.find(new DepartmentId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id));
    }
}
