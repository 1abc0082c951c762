package campus.web.registrar;

import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.RecordScore;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.ScoreQueries;
import campus.application.registrar.ScoreSheetView;
import campus.application.registrar.SectionQueries;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.IfMatch;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.ProblemException;

/** What the students reached in the assessments of their sections. */
@Controller(Records.ROOT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Grade book")
final class ScoreController {

    private final RecordScore scores;
    private final ScoreQueries queries;
    private final SectionQueries sections;
    private final RegistrarSettings settings;
    private final Lists lists;

    ScoreController(RecordScore scores, ScoreQueries queries, SectionQueries sections, RegistrarSettings settings,
            Lists lists) {
        this.scores = scores;
        this.queries = queries;
        this.sections = sections;
        this.settings = settings;
        this.lists = lists;
    }

    @Get("/sections/{id}/scores")
    @Access.ReadsTaught
    @Operation(operationId = "listScoreSheets",
            summary = "List the scores of those who are active in a section or have completed it",
            description = "Sorts by enrolledAt, status, grade, student.studentNumber, student.name.")
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<ScoreSheetResponse>> ofSection(@PathVariable UUID id,
            @RequestBean ListParameters parameters, HttpRequest<?> request, Authentication by) {
        Reach reach = Reaches.reading(by).taught();
        Records.requireSection(sections, id, reach);
        return lists.answer(request, parameters, ScoreSheetView.SORTS,
                wanted -> queries.within(reach).ofSection(new SectionId(id), wanted), ScoreSheetResponse::from);
    }

    @Get("/enrollments/{id}/scores")
    @Access.ReadsOwnRecords
    @Operation(operationId = "readScoreSheet", summary = "Read the scores of an enrollment, and the grade they give")
    @Answers.Show
    ScoreSheetResponse ofEnrollment(@PathVariable UUID id, Authentication by) {
        return ScoreSheetResponse.from(view(id, by));
    }

    @Get("/enrollments/{id}/scores/{assessmentId}")
    @Access.ReadsOwnRecords
    @Operation(operationId = "readScore", summary = "Read the score of an enrollment in an assessment",
            description = "It is null, and its version 0, before the first is recorded.",
            parameters = @Parameter(name = "If-None-Match",
                    in = ParameterIn.HEADER, description = "The ETag of an earlier read",
                    schema = @Schema(type = "string")))
    @Answers.Read
    ScoreResponse show(@PathVariable UUID id, @PathVariable UUID assessmentId, Authentication by) {
        return view(id, by).sheet().lines().stream()
                .filter(line -> line.assessment().id().value().equals(assessmentId)).findFirst()
                .map(ScoreResponse::from).orElseThrow(() -> EnrollmentOutcomes.unknownAssessment(id, assessmentId));
    }

    @Put("/enrollments/{id}/scores/{assessmentId}")
    @Access.Grades
    @Operation(operationId = "recordScore", summary = "Record a score, or replace it",
            description = "For an active enrollment only. Without If-Match, the last one to write wins; the same "
                    + "score again changes nothing.")
    @Answers.Act
    ScoreResponse replaceScore(@PathVariable UUID id, @PathVariable UUID assessmentId, @Body ScoreRequest body,
            @Nullable @Header("If-Match") String ifMatch, Authentication by) {
        apply(id, assessmentId, body.toGrade(settings.gradeScale()), ifMatch, by);
        return show(id, assessmentId, by);
    }

    @Delete("/enrollments/{id}/scores/{assessmentId}")
    @Access.Grades
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "takeBackScore", summary = "Take back a score",
            description = "Refused once the enrollment is completed.")
    @Answers.Delete
    void takeBackScore(@PathVariable UUID id, @PathVariable UUID assessmentId,
            @Nullable @Header("If-Match") String ifMatch, Authentication by) {
        apply(id, assessmentId, null, ifMatch, by);
    }

    private void apply(UUID id, UUID assessmentId, @Nullable Grade score, @Nullable String ifMatch,
            Authentication by) {
        EnrollmentOutcomes.recorded(scores.record(new RecordScore.Command(new EnrollmentId(id),
                new AssessmentId(assessmentId), score, IfMatch.optional(ifMatch), Records.actor(by)),
                Reaches.changing(by).taught()), id,
                assessmentId, ifMatch);
    }

    private ScoreSheetView view(UUID id, Authentication by) {
        return queries.within(Reaches.reading(by)).find(new EnrollmentId(id))
                .orElseThrow(() -> ProblemException.notFound("enrollment", id));
    }
}
