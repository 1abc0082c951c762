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
import campus.application.registrar.ManageSections;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionView;
import campus.application.shared.Operator;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
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

/** The sections in which courses are taught. */
@Controller(Records.ROOT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sections")
class SectionController {

    private static final String WHAT = "section";

    private final ManageSections manage;
    private final SectionQueries queries;
    private final CourseQueries courses;
    private final Lists lists;

    SectionController(ManageSections manage, SectionQueries queries, CourseQueries courses, Lists lists) {
        this.manage = manage;
        this.queries = queries;
        this.courses = courses;
        this.lists = lists;
    }

    @Post("/sections")
    @Access.RunsRegistration
    @Operation(operationId = "addSection", summary = "Add a section")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SectionRequest.New.class)))
    @Answers.Create
    @Status(HttpStatus.CREATED)
    @Answers.Found
    HttpResponse<SectionResponse> create(@Body SectionRequest body, Authentication by) {
        Section added = Records.done(manage.create(body.toDraft(), Records.actor(by)), WHAT, "");
        return Records.created("/sections", added.id(), show(added.id().value()));
    }

    @Get(uri = "/sections", produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Access.ReadsCatalogue
    @Operation(operationId = "listSections", summary = "List sections",
            description = "Sorts by number, course.code, term.code, capacity, seatsTaken, "
                    + "instructor, createdAt, updatedAt. "
                    + "@fields-of-sections@")
    @Answers.List
    HttpResponse<ListResponse<SectionResponse>> list(@RequestBean ListParameters parameters,
            @RequestBean FilterParameters filter, @RequestBean ShapeParameters shape, HttpRequest<?> request) {
        return lists.answer(request, parameters, filter, shape, RegistrarLists.SECTIONS, queries::list,
                SectionResponse::from);
    }

    @Get(uri = "/courses/{id}/sections", produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Access.ReadsCatalogue
    @Operation(operationId = "listSectionsOfCourse", summary = "List the sections of a course",
            description = "Sorts by number, course.code, term.code, capacity, seatsTaken, "
                    + "instructor, createdAt, updatedAt. "
                    + "@fields-of-sections@")
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<SectionResponse>> ofCourse(@PathVariable UUID id, @RequestBean ListParameters parameters,
            @RequestBean FilterParameters filter, @RequestBean ShapeParameters shape,
            HttpRequest<?> request) {
        CourseId course = new CourseId(id);
        if (courses.find(course).isEmpty()) {
            throw ProblemException.notFound("course", id);
        }
        return lists.answer(request, parameters, filter, shape,
                RegistrarLists.SECTIONS.within("courseId", Operator.EQUAL, id),
                wanted -> queries.ofCourse(course, wanted),
                SectionResponse::from);
    }

    @Get("/sections/{id}")
    @Access.ReadsCatalogue
    @Operation(operationId = "readSection", summary = "Read a section", parameters = @Parameter(name = "If-None-Match",
            in = ParameterIn.HEADER, description = "The ETag of an earlier read", schema = @Schema(type = "string")))
    @Answers.Read
    SectionResponse show(@PathVariable UUID id) {
        return SectionResponse.from(view(id));
    }

    @Patch(uri = "/sections/{id}", consumes = {MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
    @Access.RunsRegistration
    @Operation(operationId = "changeSection", summary = "Change a section",
            description = "Takes a JSON merge patch (RFC 7396).")
    @RequestBody(content = {
            @Content(mediaType = JsonBodyReader.MERGE_PATCH, schema = @Schema(implementation = SectionRequest.class)),
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SectionRequest.class))})
    @Answers.Change
    SectionResponse change(@PathVariable UUID id, @Body MergePatch patch,
            @Header(value = "If-Match", defaultValue = "") @Parameter(required = true,
                    description = "The ETag of the last read, or *") String ifMatch,
            Authentication by) {
        Section current = view(id).section();
        long version = IfMatch.required(ifMatch, current.version());
        SectionRequest wanted = patch.applyTo(SectionRequest.from(current), SectionRequest.class,
                SectionResponse.class);
        wanted.requireSame(current);
        Records.done(manage.change(current.id(), version, wanted.toDetails(), Records.actor(by)), WHAT, id, ifMatch);
        return show(id);
    }

    @Delete("/sections/{id}")
    @Access.RunsRegistration
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSection", summary = "Delete a section",
            description = "Refused while enrollments refer to it. It can be restored.")
    @Answers.Delete
    void delete(@PathVariable UUID id, @Nullable @Header("If-Match") String ifMatch, Authentication by) {
        Records.done(manage.delete(new SectionId(id), IfMatch.optional(ifMatch), Records.actor(by)), WHAT, id, ifMatch);
    }

    @Get("/sections/{id}/dependents")
    @Access.ReadsRecords
    @Operation(operationId = "readDependentsOfSection", summary = "Read what keeps a section from being deleted")
    @Answers.Show
    DependentsResponse dependents(@PathVariable UUID id) {
        return DependentsResponse
                .from(manage.dependents(new SectionId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id)));
    }

    @Post("/sections/{id}/restore")
    @Access.RunsRegistration
    @Operation(operationId = "restoreSection", summary = "Restore a deleted section")
    @Answers.Restore
    SectionResponse restore(@PathVariable UUID id, Authentication by) {
        Records.restored(manage.restore(new SectionId(id), Records.actor(by)), WHAT, id);
        return show(id);
    }

    private SectionView view(UUID id) {
        return queries.find(new SectionId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id));
    }
}
