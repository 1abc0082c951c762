package campus.web.registrar;

import java.util.List;
import java.util.UUID;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.registrar.EnrollInBulk.Mode;
import campus.application.registrar.SetSections;
import campus.application.registrar.SetSections.Outcome;
import campus.domain.registrar.StudentId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.Problem;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** All sections of a student at once. */
@Controller(Records.ROOT + "/students/{id}")
@Access.Enrolls
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Enrollments")
final class StudentSectionsController {

    private final SetSections sections;

    StudentSectionsController(SetSections sections) {
        this.sections = sections;
    }

    @Put("/sections")
    @Operation(operationId = "setSectionsOfStudent", summary = "Set the sections of a student",
            description = "Afterwards the student is active or waitlisted in these sections and no others: what is not "
                    + "named is dropped first, what is missing is added in the order of the request, and a dropped "
                    + "enrollment is taken up again. Completed enrollments stay. Each step is judged as it is alone; a "
                    + "section that does not exist is refused with unknown-section. The same request may be sent again. "
                    + "It needs no If-Match, since the sections are no part of the student's version.")
    @Answers.Bulk
    @ApiResponse(responseCode = "409", description = "Something is refused in mode atomic, and nothing was changed; "
            + "the results tell what would have been",
            content = @Content(mediaType = "application/problem+json",
                    schema = @Schema(allOf = {Problem.class, RefusedResults.class})))
    HttpResponse<SectionsResponse> setSections(@PathVariable UUID id, @Body SectionsRequest body, Authentication by) {
        return answer(id, body.toCommand(new StudentId(id), Records.actor(by)), by);
    }

    @Delete("/enrollments")
    @Operation(operationId = "dropEnrollmentsOfStudent", summary = "Drop all sections of a student",
            description = "Drops every active and waitlisted enrollment; completed ones stay.")
    @Answers.Several
    HttpResponse<SectionsResponse> clear(@PathVariable UUID id, Authentication by) {
        return answer(id, new SetSections.Command(new StudentId(id), List.of(), Mode.PARTIAL, false,
                Records.actor(by)), by);
    }

    /** What the problem of a refused request has besides the members of every problem, as it is documented. */
    @Schema(name = "SectionsProblem", requiredProperties = {"dryRun", "summary", "results"},
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    interface RefusedResults {

        boolean isDryRun();

        SectionsResponse.Summary getSummary();

        List<SectionsResponse.Result> getResults();
    }

    private HttpResponse<SectionsResponse> answer(UUID id, SetSections.Command command, Authentication by) {
        int requested = command.sectionIds().size();
        return switch (sections.set(command, Reaches.changing(by).studied())) {
            case Outcome.Done(var items) -> answer(SectionsResponse.from(command.dryRun(), requested, items));
            case Outcome.Refused(var items) ->
                    throw refused(SectionsResponse.from(command.dryRun(), requested, items));
            case Outcome.UnknownStudent() -> throw ProblemException.notFound("student", id);
        };
    }

    private static HttpResponse<SectionsResponse> answer(SectionsResponse answer) {
        return HttpResponse.<SectionsResponse>status(
                answer.summary().refused() == 0 ? HttpStatus.OK : HttpStatus.MULTI_STATUS).body(answer);
    }

    private static ProblemException refused(SectionsResponse answer) {
        return new ProblemException(ProblemType.SECTIONS_REFUSED, answer.summary().refused()
                + " of the sections are refused, so nothing was changed. " + ProblemType.SECTIONS_REFUSED.remedy())
                .withMembers(ReasonFacts.ordered("dryRun", answer.dryRun(), "summary", answer.summary(), "results",
                        answer.results()));
    }
}
