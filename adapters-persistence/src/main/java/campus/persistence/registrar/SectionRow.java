package campus.persistence.registrar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Stamp;
import campus.domain.registrar.CourseId;
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

/** A row of {@code section}; its meetings are rows of their own. */
@MappedEntity("section")
record SectionRow(@Id @Uuid16 UUID id, long version, @Uuid16 UUID courseId, @Uuid16 UUID termId, String number,
        int capacity, int waitlistCapacity, int seatsTaken, int waitlisted, SectionStatus status,
        @Nullable String instructor, Instant createdAt, String createdBy, Instant updatedAt, String updatedBy,
        @Nullable Instant deletedAt, @Nullable String deletedBy) implements StampedRow {

    static SectionRow of(Section section, long version, Stamp stamp) {
        Section.Details details = section.details();
        Name instructor = details.instructor();
        Instant at = Micros.of(stamp.at());
        String by = stamp.by().name();
        return new SectionRow(section.id().value(), version, section.courseId().value(), section.termId().value(),
                details.number().value(), details.capacity(), details.waitlistCapacity(), section.seatsTaken(),
                section.waitlisted(), details.status(), instructor == null ? null : instructor.value(), at, by, at, by,
                null, null);
    }

    Section section(List<Meeting> meetings) {
        return new Section(new SectionId(id), version, new CourseId(courseId), new TermId(termId),
                new Section.Details(new SectionNumber(number), capacity, waitlistCapacity, status,
                        instructor == null ? null : new Name(instructor), meetings),
                seatsTaken, waitlisted);
    }
}
