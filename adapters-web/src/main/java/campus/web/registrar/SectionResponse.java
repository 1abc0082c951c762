package campus.web.registrar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.SectionView;
import campus.application.shared.Audit;
import campus.domain.registrar.InstructorId;
import campus.domain.registrar.Name;
import campus.domain.registrar.Section;
import campus.web.shared.Versioned;

/** One offering of a course in a term. */
@Serdeable
public record SectionResponse(
        UUID id,
        @Schema(description = "One more with each change; enrollments do not count") long version,
        UUID courseId,
        @Schema(example = "CS 225") String courseCode,
        @Schema(example = "Data Structures") String courseTitle,
        UUID termId,
        @Schema(example = "2026-fall") String termCode,
        @Schema(example = "AL1") String number,
        int capacity,
        int waitlistCapacity,
        int seatsTaken,
        int waitlisted,
        int seatsFree,
        @Schema(type = "string", allowableValues = {
                "open", "closed", "cancelled"}) String status,
        @Nullable @Schema(description = "A name, as the registrar writes it") String instructor,
        @Nullable @Schema(description = "The account of whoever grades the section") UUID instructorId,
        List<MeetingResponse> meetings,
        @Schema(description = "When it was added") Instant createdAt,
        @Schema(description = "Who added it", example = "admin") String createdBy,
        Instant updatedAt,
        String updatedBy) implements Versioned {

    static SectionResponse from(SectionView view) {
        Section section = view.section();
        Section.Details details = section.details();
        Name instructor = details.instructor();
        InstructorId instructorId = details.instructorId();
        Audit audit = view.audit();
        return new SectionResponse(section.id().value(), section.version(), section.courseId().value(),
                view.courseCode().value(), view.courseTitle().value(), section.termId().value(),
                view.termCode().value(), details.number().value(), details.capacity(), details.waitlistCapacity(),
                section.seatsTaken(), section.waitlisted(), Math.max(0, details.capacity() - section.seatsTaken()),
                ReasonFacts.lower(details.status()), instructor == null ? null : instructor.value(),
                instructorId == null ? null : instructorId.value(),
                details.meetings().stream().map(MeetingResponse::from).toList(), audit.createdAt(),
                audit.createdBy(), audit.updatedAt(), audit.updatedBy());
    }
}
