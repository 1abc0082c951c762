package campus.web.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentView;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.shared.TransitionPolicy;
import campus.web.shared.Versioned;

/** A student in a section, and what happened to them there. */
@Serdeable
public record EnrollmentResponse(
        UUID id,
        @Schema(description = "One more with each change") long version,
        UUID studentId,
        UUID sectionId,
        @Schema(type = "string", allowableValues = {
                "waitlisted", "active", "dropped", "completed"}) String status,
        @Nullable @Schema(description = "0.00 to 4.00; null unless completed", example = "3.67") BigDecimal grade,
        Instant enrolledAt,
        @Nullable @Schema(description = "From 1; null unless waitlisted") Integer waitlistPosition,
        @Schema(description = "The statuses it can have next") List<String> allowedTransitions,
        StudentSummary student,
        SectionSummary section) implements Versioned {

    /** A student in a few words. */
    @Serdeable
    @Schema(name = "StudentSummary")
    public record StudentSummary(@Schema(example = "U0000001") String studentNumber,
            @Schema(example = "Ann Lee") String name,
            @Schema(example = "ann@school.example") String email) {
    }

    /** A section in a few words. */
    @Serdeable
    @Schema(name = "SectionSummary")
    public record SectionSummary(@Schema(example = "AL1") String number, CourseSummary course, TermSummary term) {
    }

    /** A course in a few words. */
    @Serdeable
    @Schema(name = "CourseSummary")
    public record CourseSummary(@Schema(example = "CS 225") String code, String title,
            @Schema(example = "4.00") BigDecimal credits) {
    }

    /** A term in a few words. */
    @Serdeable
    @Schema(name = "TermSummary")
    public record TermSummary(@Schema(example = "2026-fall") String code) {
    }

    static EnrollmentResponse from(EnrollmentView view, TransitionPolicy<EnrollmentStatus> policy) {
        Enrollment enrollment = view.enrollment();
        Grade grade = enrollment.grade();
        return new EnrollmentResponse(enrollment.id().value(), enrollment.version(), enrollment.studentId().value(),
                enrollment.sectionId().value(), ReasonFacts.lower(enrollment.status()),
                grade == null ? null : grade.points(), enrollment.enrolledAt(), view.waitlistPosition(),
                policy.allowedFrom(enrollment.status()).stream().map(ReasonFacts::lower).toList(),
                new StudentSummary(view.studentNumber().value(), view.studentName().value(),
                        view.studentEmail().value()),
                new SectionSummary(view.sectionNumber().value(),
                        new CourseSummary(view.courseCode().value(), view.courseTitle().value(),
                                view.credits().value()),
                        new TermSummary(view.termCode().value())));
    }
}
