package campus.web.registrar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.application.registrar.RefusedAttemptView;
import campus.domain.registrar.RefusedAttempt;

/** That the rules refused a student in a section. */
@Serdeable
public record RefusedAttemptResponse(
        UUID id,
        UUID studentId,
        @Schema(example = "U0000001") String studentNumber,
        @Schema(example = "Ann Lee") String studentName,
        UUID sectionId,
        @Schema(example = "CS 225") String courseCode,
        @Schema(example = "2026-fall") String termCode,
        @Schema(example = "AL1") String sectionNumber,
        @Schema(description = "The codes of all rules that refused, in their order",
                example = "[\"prerequisites-not-met\"]") List<String> reasons,
        Instant at,
        @Schema(example = "admin", description = "Who tried") String by) {

    static RefusedAttemptResponse from(RefusedAttemptView view) {
        RefusedAttempt attempt = view.attempt();
        return new RefusedAttemptResponse(attempt.id(), attempt.studentId().value(), view.studentNumber().value(),
                view.studentName().value(), attempt.sectionId().value(), view.courseCode().value(),
                view.termCode().value(), view.sectionNumber().value(), attempt.reasons(), attempt.at(),
                attempt.by().name());
    }
}
