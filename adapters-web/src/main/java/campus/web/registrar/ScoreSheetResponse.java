package campus.web.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ScoreSheetView;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Grade;
import campus.web.registrar.EnrollmentResponse.StudentSummary;

/** What a student reached in the assessments of a section, and the grade that these give. */
@Serdeable
public record ScoreSheetResponse(
        UUID enrollmentId,
        StudentSummary student,
        @Schema(type = "string", allowableValues = {
                "waitlisted", "active", "dropped", "completed"}) String status,
        @Nullable @Schema(description = "The grade that the enrollment was completed with; null unless completed",
                example = "3.67") BigDecimal grade,
        @Schema(description = "Every assessment of the section, oldest first") List<ScoreResponse> scores,
        @Nullable @Schema(description = "By weight over what has a score, two decimals; null when nothing has one",
                example = "3.67") BigDecimal finalGrade,
        @Schema(description = "Whether there are assessments and all have a score, so that the enrollment can be "
                + "completed without naming a grade") boolean complete) {

    static ScoreSheetResponse from(ScoreSheetView view) {
        Enrollment enrollment = view.enrollment();
        Grade grade = enrollment.grade();
        return new ScoreSheetResponse(enrollment.id().value(),
                new StudentSummary(view.studentNumber().value(), view.studentName().value(),
                        view.studentEmail().value()),
                ReasonFacts.lower(enrollment.status()), grade == null ? null : grade.points(),
                view.sheet().lines().stream().map(ScoreResponse::from).toList(),
                view.sheet().finalGrade().map(Grade::points).orElse(null), view.sheet().isComplete());
    }
}
