package campus.web.registrar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ReviewWaitlist;
import campus.domain.registrar.Section;
import campus.web.shared.Refusal;

/** Who waits for a section. */
@Serdeable
public record WaitlistResponse(UUID sectionId,
        @Schema(example = "30") int capacity,
        @Schema(example = "29") int seatsTaken,
        @Schema(example = "10") int waitlistCapacity,
        @Schema(description = "How many wait in all", example = "2") int waitlisted,
        @Schema(description = "The longest waiting first") List<Line> items) {

    /** One who waits, and what the rules say of a seat for them. */
    @Serdeable
    @Schema(name = "WaitingStudent")
    public record Line(UUID enrollmentId, UUID studentId,
            @Schema(example = "S1") String studentNumber,
            @Schema(example = "Ann Lee") String studentName,
            @Schema(description = "On the waitlist, from 1", example = "1") int position,
            Instant waitingSince,
            @Schema(description = "Whether all rules hold, so that a seat that becomes free is theirs at their turn") boolean wouldBePromoted,
            @Nullable @Schema(description = "Which of the next free seats is theirs, from 1; null when rules do not "
                    + "hold", example = "1") Integer turn,
            @Schema(description = "Every rule that does not hold") List<Refusal> reasons,
            @Schema(description = "Codes of the rules that were overridden for them") List<String> overridden,
            @Schema(description = "Of the enrollment", example = "0") long version) {

        static Line from(ReviewWaitlist.Line line) {
            return new Line(line.enrollment().id().value(), line.enrollment().studentId().value(),
                    line.studentNumber().value(), line.studentName().value(), line.position(),
                    Objects.requireNonNull(line.enrollment().waitlistedAt()), line.turn() != null, line.turn(),
                    ReasonFacts.of(line.reasons()), line.overridden(), line.enrollment().version());
        }
    }

    static WaitlistResponse from(Section section, List<ReviewWaitlist.Line> lines) {
        return new WaitlistResponse(section.id().value(), section.details().capacity(), section.seatsTaken(),
                section.details().waitlistCapacity(), section.waitlisted(), lines.stream().map(Line::from).toList());
    }
}
