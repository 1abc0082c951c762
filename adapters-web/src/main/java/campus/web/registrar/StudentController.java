package campus.web.registrar;

import java.time.InstantSource;
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

import campus.application.registrar.ManageStudents;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.StudentQueries;
import campus.application.registrar.StudentView;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
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

/** The students of the school. */
@Controller(Records.ROOT + "/students")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Students")
class StudentController {

    private static final String WHAT = "student";

    private final ManageStudents manage;
    private final StudentQueries queries;
    private final RegistrarSettings settings;
    private final InstantSource clock;
    private final Lists lists;

    StudentController(ManageStudents manage, StudentQueries queries, RegistrarSettings settings, InstantSource clock,
            Lists lists) {
        this.manage = manage;
        this.queries = queries;
        this.settings = settings;
        this.clock = clock;
        this.lists = lists;
    }

    @Post
    @Access.RunsRegistration
    @Operation(operationId = "addStudent", summary = "Add a student")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = StudentRequest.New.class)))
    @Answers.Create
    @Status(HttpStatus.CREATED)
    HttpResponse<StudentResponse> create(@Body StudentRequest body, Authentication by) {
        Student added = Records.done(manage.create(body.toDetails(), Records.actor(by)), WHAT, "");
        return Records.created("/students", added.id(), show(added.id().value(), by));
    }

    @Get(produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Access.ReadsOwnRecords
    @Operation(operationId = "listStudents", summary = "List students",
            description = "Sorts by studentNumber, name, email, dateOfBirth, createdAt, updatedAt. "
                    + "@fields-of-students@")
    @Answers.List
    HttpResponse<ListResponse<StudentResponse>> list(@RequestBean ListParameters parameters,
            @RequestBean FilterParameters filter, @RequestBean ShapeParameters shape, HttpRequest<?> request,
            Authentication by) {
        Reach reach = Reaches.reading(by);
        return lists.answer(request, parameters, filter, shape, RegistrarLists.students(reach),
                queries.within(reach)::list, view -> response(view, reach));
    }

    @Get("/{id}")
    @Access.ReadsOwnRecords
    @Operation(operationId = "readStudent", summary = "Read a student", parameters = @Parameter(name = "If-None-Match",
            in = ParameterIn.HEADER, description = "The ETag of an earlier read", schema = @Schema(type = "string")))
    @Answers.Read
    StudentResponse show(@PathVariable UUID id, Authentication by) {
        Reach reach = Reaches.reading(by);
        return response(view(id, reach), reach);
    }

    @Patch(uri = "/{id}", consumes = {MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
    @Access.RunsRegistration
    @Operation(operationId = "changeStudent", summary = "Change a student",
            description = "Takes a JSON merge patch (RFC 7396).")
    @RequestBody(content = {
            @Content(mediaType = JsonBodyReader.MERGE_PATCH, schema = @Schema(implementation = StudentRequest.class)),
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StudentRequest.class))})
    @Answers.Change
    StudentResponse change(@PathVariable UUID id, @Body MergePatch patch,
            @Header(value = "If-Match", defaultValue = "") @Parameter(required = true,
                    description = "The ETag of the last read, or *") String ifMatch,
            Authentication by) {
        Student current = view(id, Reach.everything()).student();
        long version = IfMatch.required(ifMatch, current.version());
        StudentRequest wanted = patch.applyTo(StudentRequest.from(current.details()), StudentRequest.class,
                StudentResponse.class);
        Records.done(manage.change(current.id(), version, wanted.toDetails(), Records.actor(by)), WHAT, id, ifMatch);
        return show(id, by);
    }

    @Delete("/{id}")
    @Access.RunsRegistration
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteStudent", summary = "Delete a student",
            description = "Refused while enrollments refer to them. It can be restored.")
    @Answers.Delete
    void delete(@PathVariable UUID id, @Nullable @Header("If-Match") String ifMatch, Authentication by) {
        Records.done(manage.delete(new StudentId(id), IfMatch.optional(ifMatch), Records.actor(by)), WHAT, id, ifMatch);
    }

    @Get("/{id}/dependents")
    @Access.ReadsRecords
    @Operation(operationId = "readDependentsOfStudent", summary = "Read what keeps a student from being deleted")
    @Answers.Show
    DependentsResponse dependents(@PathVariable UUID id) {
        return DependentsResponse
                .from(manage.dependents(new StudentId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id)));
    }

    @Post("/{id}/restore")
    @Access.RunsRegistration
    @Operation(operationId = "restoreStudent", summary = "Restore a deleted student")
    @Answers.Restore
    StudentResponse restore(@PathVariable UUID id, Authentication by) {
        Records.restored(manage.restore(new StudentId(id), Records.actor(by)), WHAT, id);
        return show(id, by);
    }

    private StudentView view(UUID id, Reach reach) {
        return queries.within(reach).find(new StudentId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id));
    }

    private StudentResponse response(StudentView view, Reach reach) {
        StudentResponse all = StudentResponse.from(view, settings.dayOf(clock.instant()));
        return reach.includes(view.student().id()) ? all : all.withoutPrivate();
    }
}
