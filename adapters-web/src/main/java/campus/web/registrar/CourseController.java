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

import campus.application.registrar.CourseQueries;
import campus.application.registrar.CourseView;
import campus.application.registrar.ManageCourses;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
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

/** The catalogue of courses. */
@Controller(Records.ROOT + "/courses")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Courses")
class CourseController {

    private static final String WHAT = "course";

    private final ManageCourses manage;
    private final CourseQueries queries;
    private final Lists lists;

    CourseController(ManageCourses manage, CourseQueries queries, Lists lists) {
        this.manage = manage;
        this.queries = queries;
        this.lists = lists;
    }

    @Post
    @Access.RunsRegistration
    @Operation(operationId = "addCourse", summary = "Add a course")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CourseRequest.New.class)))
    @Answers.Create
    @Status(HttpStatus.CREATED)
    @Answers.Found
    HttpResponse<CourseResponse> create(@Body CourseRequest body, Authentication by) {
        Course added = Records.done(manage.create(body.toDetails(), Records.actor(by)), WHAT, "");
        return Records.created("/courses", added.id(), show(added.id().value()));
    }

    @Get(produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Access.ReadsCatalogue
    @Operation(operationId = "listCourses", summary = "List courses",
            description = "Sorts by code, title, credits, department.code, createdAt, updatedAt. @fields-of-courses@")
    @Answers.List
    HttpResponse<ListResponse<CourseResponse>> list(@RequestBean ListParameters parameters,
            @RequestBean FilterParameters filter, @RequestBean ShapeParameters shape, HttpRequest<?> request) {
        return lists.answer(request, parameters, filter, shape, RegistrarLists.COURSES, queries::list,
                CourseResponse::from);
    }

    @Get("/{id}")
    @Access.ReadsCatalogue
    @Operation(operationId = "readCourse", summary = "Read a course", parameters = @Parameter(name = "If-None-Match",
            in = ParameterIn.HEADER, description = "The ETag of an earlier read", schema = @Schema(type = "string")))
    @Answers.Read
    CourseResponse show(@PathVariable UUID id) {
        return CourseResponse.from(view(id));
    }

    @Patch(uri = "/{id}", consumes = {MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
    @Access.RunsRegistration
    @Operation(operationId = "changeCourse", summary = "Change a course",
            description = "Takes a JSON merge patch (RFC 7396).")
    @RequestBody(content = {
            @Content(mediaType = JsonBodyReader.MERGE_PATCH, schema = @Schema(implementation = CourseRequest.class)),
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CourseRequest.class))})
    @Answers.Change
    CourseResponse change(@PathVariable UUID id, @Body MergePatch patch,
            @Header(value = "If-Match", defaultValue = "") @Parameter(required = true,
                    description = "The ETag of the last read, or *") String ifMatch,
            Authentication by) {
        Course current = view(id).course();
        long version = IfMatch.required(ifMatch, current.version());
        CourseRequest wanted = patch.applyTo(CourseRequest.from(current.details()), CourseRequest.class,
                CourseResponse.class);
        Records.done(manage.change(current.id(), version, wanted.toDetails(), Records.actor(by)), WHAT, id, ifMatch);
        return show(id);
    }

    @Delete("/{id}")
    @Access.RunsRegistration
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCourse", summary = "Delete a course",
            description = "Refused while sections or other courses refer to it. It can be restored.")
    @Answers.Delete
    void delete(@PathVariable UUID id, @Nullable @Header("If-Match") String ifMatch, Authentication by) {
        Records.done(manage.delete(new CourseId(id), IfMatch.optional(ifMatch), Records.actor(by)), WHAT, id, ifMatch);
    }

    @Get("/{id}/dependents")
    @Access.ReadsRecords
    @Operation(operationId = "readDependentsOfCourse", summary = "Read what keeps a course from being deleted")
    @Answers.Show
    DependentsResponse dependents(@PathVariable UUID id) {
        return DependentsResponse
                .from(manage.dependents(new CourseId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id)));
    }

    @Post("/{id}/restore")
    @Access.RunsRegistration
    @Operation(operationId = "restoreCourse", summary = "Restore a deleted course")
    @Answers.Restore
    CourseResponse restore(@PathVariable UUID id, Authentication by) {
        Records.restored(manage.restore(new CourseId(id), Records.actor(by)), WHAT, id);
        return show(id);
    }

    private CourseView view(UUID id) {
        return queries.find(new CourseId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id));
    }
}
