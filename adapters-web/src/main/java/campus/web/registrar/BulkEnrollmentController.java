package campus.web.registrar;

import java.util.List;
import java.util.UUID;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.registrar.EnrollInBulk;
import campus.application.registrar.EnrollInBulk.Outcome;
import campus.domain.registrar.SectionId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.Idempotent;
import campus.web.shared.Problem;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** Many students into one section at once. */
@Controller(Records.ROOT + "/sections/{id}/enrollments/bulk")
@Access.EnrollsMany
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Enrollments")
class BulkEnrollmentController {

    private final EnrollInBulk enroll;

    BulkEnrollmentController(EnrollInBulk enroll) {
        this.enroll = enroll;
    }

    @Post
    @Operation(operationId = "enrollInBulk", summary = "Enroll many students in a section",
            description = "Each student is judged by all rules of a single enrollment, in the order of the request: "
                    + "seats first, then places on the waitlist. A student who is unknown (unknown-student) or named "
                    + "before (repeated-student) is refused like one for whom a rule does not hold. In mode partial, "
                    + "500 students at a time are kept together; after a 503 the request can be repeated, and those who "
                    + "are in already are told as already-enrolled.")
    @Idempotent
    @Answers.Bulk
    @ApiResponse(responseCode = "409", description = "Somebody is refused in mode atomic, and nothing was changed; "
            + "the results tell what would have been. Or, without results, the same request is still running",
            content = @Content(mediaType = "application/problem+json",
                    schema = @Schema(anyOf = {Problem.class, RefusedResults.class})))
    HttpResponse<BulkEnrollmentResponse> enroll(@PathVariable UUID id, @Body BulkEnrollmentRequest body,
            Authentication by) {
        EnrollInBulk.Command command = body.toCommand(new SectionId(id), Records.actor(by));
        return switch (enroll.enroll(command)) {
            case Outcome.Enrolled(var items) -> answer(BulkEnrollmentResponse.from(command.dryRun(), items));
            case Outcome.Refused(var items) -> throw refused(BulkEnrollmentResponse.from(command.dryRun(), items));
            case Outcome.UnknownSection() -> throw ProblemException.notFound("section", id);
        };
    }

    /** What the problem of a refused request has besides the members of every problem, as it is documented. */
    @Schema(name = "BulkEnrollmentProblem", requiredProperties = {"dryRun", "summary", "results"},
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    interface RefusedResults {

        boolean isDryRun();

        BulkEnrollmentResponse.Summary getSummary();

        List<BulkEnrollmentResponse.Result> getResults();
    }

    private static HttpResponse<BulkEnrollmentResponse> answer(BulkEnrollmentResponse answer) {
        return HttpResponse.<BulkEnrollmentResponse>status(
                answer.summary().refused() == 0 ? HttpStatus.OK : HttpStatus.MULTI_STATUS).body(answer);
    }

    private static ProblemException refused(BulkEnrollmentResponse answer) {
        BulkEnrollmentResponse.Summary summary = answer.summary();
        return new ProblemException(ProblemType.BULK_ENROLLMENT_REFUSED, summary.refused() + " of "
                + summary.requested() + " students cannot be enrolled, so nobody is. "
                + ProblemType.BULK_ENROLLMENT_REFUSED.remedy())
                .withMembers(ReasonFacts.ordered("dryRun", answer.dryRun(), "summary", summary, "results",
                        answer.results()));
    }
}
