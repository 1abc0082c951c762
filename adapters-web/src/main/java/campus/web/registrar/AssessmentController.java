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

import campus.application.registrar.AssessmentQueries;
import campus.application.registrar.AssessmentView;
import campus.application.registrar.ManageAssessments;
import campus.application.registrar.ManageRecords;
import campus.application.registrar.RecordOutcome;
import campus.application.registrar.SectionQueries;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.IfMatch;
import campus.web.shared.JsonBodyReader;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.MergePatch;
import campus.web.shared.ProblemException;

/** The weighted parts of the sections. */
@Controller(Records.ROOT + "/sections/{sectionId}/assessments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Grade book")
class AssessmentController {

    private static final String WHAT = "assessment";

    private final ManageAssessments manage;
    private final AssessmentQueries queries;
    private final SectionQueries sections;
    private final Lists lists;

    AssessmentController(ManageAssessments manage, AssessmentQueries queries, SectionQueries sections, Lists lists) {
        this.manage = manage;
        this.queries = queries;
        this.sections = sections;
        this.lists = lists;
    }

    @Post
    @Access.Grades
    @Operation(operationId = "addAssessment", summary = "Add an assessment to a section")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = AssessmentRequest.New.class)))
    @Answers.Create
    @Status(HttpStatus.CREATED)
    @Answers.Found
    HttpResponse<AssessmentResponse> create(@PathVariable UUID sectionId, @Body AssessmentRequest body,
            Authentication by) {
        RecordOutcome<Assessment> outcome = in(sectionId, by).create(body.toDetails(), Records.actor(by));
        requireSection(outcome, sectionId);
        Assessment added = Records.done(outcome, WHAT, "");
        return Records.created("/sections/" + sectionId + "/assessments", added.id(),
                show(sectionId, added.id().value(), by));
    }

    @Get
    @Access.ReadsTaught
    @Operation(operationId = "listAssessments", summary = "List the assessments of a section",
            description = "Sorts by name, weight, createdAt, updatedAt.")
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<AssessmentResponse>> list(@PathVariable UUID sectionId,
            @RequestBean ListParameters parameters, HttpRequest<?> request, Authentication by) {
        Reach reach = Reaches.reading(by).taught();
        Records.requireSection(sections, sectionId, reach);
        return lists.answer(request, parameters, AssessmentView.SORTS,
                wanted -> queries.within(reach).ofSection(new SectionId(sectionId), wanted), AssessmentResponse::from);
    }

    @Get("/{id}")
    @Access.ReadsTaught
    @Operation(operationId = "readAssessment", summary = "Read an assessment",
            parameters = @Parameter(name = "If-None-Match",
                    in = ParameterIn.HEADER, description = "The ETag of an earlier read",
                    schema = @Schema(type = "string")))
    @Answers.Read
    AssessmentResponse show(@PathVariable UUID sectionId, @PathVariable UUID id, Authentication by) {
        return AssessmentResponse.from(view(sectionId, id, Reaches.reading(by)));
    }

    @Patch(uri = "/{id}", consumes = {MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
    @Access.Grades
    @Operation(operationId = "changeAssessment", summary = "Change an assessment",
            description = "Takes a JSON merge patch (RFC 7396). The grades of completed enrollments stay.")
    @RequestBody(content = {
            @Content(mediaType = JsonBodyReader.MERGE_PATCH,
                    schema = @Schema(implementation = AssessmentRequest.class)),
            @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = AssessmentRequest.class))})
    @Answers.Change
    AssessmentResponse change(@PathVariable UUID sectionId, @PathVariable UUID id, @Body MergePatch patch,
            @Header(value = "If-Match", defaultValue = "") @Parameter(required = true,
                    description = "The ETag of the last read, or *") String ifMatch,
            Authentication by) {
        Assessment current = view(sectionId, id, Reaches.changing(by)).assessment();
        long version = IfMatch.required(ifMatch, current.version());
        AssessmentRequest wanted = patch.applyTo(AssessmentRequest.from(current.details()), AssessmentRequest.class,
                AssessmentResponse.class);
        Records.done(in(sectionId, by).change(current.id(), version, wanted.toDetails(), Records.actor(by)), WHAT, id,
                ifMatch);
        return show(sectionId, id, by);
    }

    @Delete("/{id}")
    @Access.Grades
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteAssessment", summary = "Delete an assessment",
            description = "Refused while it has scores. It can be restored.")
    @Answers.Delete
    void delete(@PathVariable UUID sectionId, @PathVariable UUID id, @Nullable @Header("If-Match") String ifMatch,
            Authentication by) {
        Records.done(in(sectionId, by).delete(new AssessmentId(id), IfMatch.optional(ifMatch), Records.actor(by)), WHAT,
                id, ifMatch);
    }

    @Get("/{id}/dependents")
    @Access.ReadsTaught
    @Operation(operationId = "readDependentsOfAssessment", summary = "Read what keeps an assessment from being deleted")
    @Answers.Show
    DependentsResponse dependents(@PathVariable UUID sectionId, @PathVariable UUID id, Authentication by) {
        return DependentsResponse.from(manage.of(new SectionId(sectionId), Reaches.reading(by).taught())
                .dependents(new AssessmentId(id)).orElseThrow(() -> ProblemException.notFound(WHAT, id)));
    }

    @Post("/{id}/restore")
    @Access.Grades
    @Operation(operationId = "restoreAssessment", summary = "Restore a deleted assessment")
    @Answers.Restore
    AssessmentResponse restore(@PathVariable UUID sectionId, @PathVariable UUID id, Authentication by) {
        RecordOutcome<Assessment> outcome = in(sectionId, by).restore(new AssessmentId(id), Records.actor(by));
        requireSection(outcome, sectionId);
        Records.restored(outcome, WHAT, id);
        return show(sectionId, id, by);
    }

    private ManageRecords<AssessmentId, Assessment.Details, Assessment.Details, Assessment> in(UUID sectionId,
            Authentication by) {
        return manage.of(new SectionId(sectionId), Reaches.changing(by).taught());
    }

    private AssessmentView view(UUID sectionId, UUID id, Reach reach) {
        return queries.within(reach.taught()).find(new AssessmentId(id))
                .filter(view -> view.assessment().sectionId().value().equals(sectionId))
                .orElseThrow(() -> ProblemException.notFound(WHAT, id));
    }

    /** The section stands in the path, not in the body. */
    private static void requireSection(RecordOutcome<Assessment> outcome, UUID sectionId) {
        if (outcome instanceof RecordOutcome.UnknownReference<Assessment>) {
            throw ProblemException.notFound("section", sectionId);
        }
    }
}
