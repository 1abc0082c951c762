package campus.persistence.registrar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.core.annotation.Creator;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.application.shared.CaseFolding;
import campus.application.shared.Stamp;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.InstructorId;
import campus.domain.registrar.Meeting;
import campus.domain.registrar.Name;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.TermId;
import campus.persistence.shared.Micros;
import campus.persistence.shared.StampedRow;
import campus.persistence.shared.Uuid16;

/**
 * A row of {@code section}; its meetings are rows of their own. What is folded is written and never read, since it
 * follows from the text.
 */
@MappedEntity("section")
record SectionRow(@Id @Uuid16 UUID id, long version, @Uuid16 UUID courseId, @Uuid16 UUID termId, String number,
        int capacity, int waitlistCapacity, int seatsTaken, int waitlisted, SectionStatus status,
        @Nullable String instructor, @Nullable String instructorFolded, @Nullable @Uuid16 UUID instructorId,
        Instant createdAt, String createdBy, Instant updatedAt, String updatedBy, @Nullable Instant deletedAt,
        @Nullable String deletedBy)
        implements StampedRow {

    @Creator
    SectionRow(@Uuid16 UUID id, long version, @Uuid16 UUID courseId, @Uuid16 UUID termId, String number, int capacity,
            int waitlistCapacity, int seatsTaken, int waitlisted, SectionStatus status, @Nullable String instructor,
            @Nullable @Uuid16 UUID instructorId, Instant createdAt, String createdBy, Instant updatedAt,
            String updatedBy, @Nullable Instant deletedAt,
            @Nullable String deletedBy) {
        this(id, version, courseId, termId, number, capacity, waitlistCapacity, seatsTaken, waitlisted, status,
                instructor, instructor == null ? null : CaseFolding.fold(instructor), instructorId, createdAt,
                createdBy, updatedAt,
                updatedBy, deletedAt, deletedBy);
    }

    static SectionRow of(Section section, long version, Stamp stamp) {
        Section.Details details = section.details();
        Name instructor = details.instructor();
        InstructorId instructorId = details.instructorId();
        Instant at = Micros.of(stamp.at());
        String by = stamp.by().name();
        return new SectionRow(section.id().value(), version, section.courseId().value(), section.termId().value(),
                details.number().value(), details.capacity(), details.waitlistCapacity(), section.seatsTaken(),
                section.waitlisted(), details.status(), instructor == null ? null : instructor.value(),
                instructorId == null ? null : instructorId.value(), at, by, at, by, null, null);
    }

    Section section(List<Meeting> meetings) {
        return new Section(new SectionId(id), version, new CourseId(courseId), new TermId(termId),
                new Section.Details(new SectionNumber(number), capacity, waitlistCapacity, status,
                        instructor == null ? null : new Name(instructor),
                        instructorId == null ? null : new InstructorId(instructorId), meetings),
                seatsTaken, waitlisted);
    }
}
