package campus.web.registrar;

import java.util.UUID;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.registrar.CheckEligibility;
import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.RegistrarSettings;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.ProblemException;

/** Where a student stands: what was completed, and what could come next. */
@Controller(Records.ROOT + "/students/{id}")
@Access.ReadsStudied
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Students")
final class StandingController {

    private final CheckEligibility eligibility;
    private final EnrollmentQueries enrollments;
    private final RegistrarSettings settings;

    StandingController(CheckEligibility eligibility, EnrollmentQueries enrollments, RegistrarSettings settings) {
        this.eligibility = eligibility;
        this.enrollments = enrollments;
        this.settings = settings;
    }

    @Get("/eligibility")
    @Operation(operationId = "checkEligibility", summary = "Tell whether a student could enroll in a section now",
            description = "Changes nothing.")
    @Answers.Show
    EligibilityResponse eligibility(@PathVariable UUID id, @QueryValue UUID sectionId, Authentication by) {
        return switch (eligibility.check(new StudentId(id), new SectionId(sectionId), Reaches.reading(by).studied())) {
            case CheckEligibility.Outcome.Checked(var reasons, boolean waitlist) ->
                    new EligibilityResponse(reasons.isEmpty(), waitlist, ReasonFacts.of(reasons));
            case CheckEligibility.Outcome.UnknownStudent() -> throw ProblemException.notFound("student", id);
            case CheckEligibility.Outcome.UnknownSection() -> throw ProblemException.notFound("section", sectionId);
        };
    }

    @Get("/transcript")
    @Operation(operationId = "readTranscript", summary = "Read the transcript of a student")
    @Answers.Show
    TranscriptResponse transcript(@PathVariable UUID id, Authentication by) {
        return enrollments.within(Reaches.reading(by).studied()).transcript(new StudentId(id))
                .map(transcript -> TranscriptResponse.from(id, transcript, settings.gradeScale()))
                .orElseThrow(() -> ProblemException.notFound("student", id));
    }
}
