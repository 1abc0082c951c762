package campus.persistence.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Stamp;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.persistence.shared.Micros;
import campus.persistence.shared.Uuid16;

/** A row of {@code enrollment}. */
@MappedEntity("enrollment")
record EnrollmentRow(@Id @Uuid16 UUID id, long version, @Uuid16 UUID studentId, @Uuid16 UUID sectionId,
        EnrollmentStatus status, @Nullable BigDecimal grade, Instant enrolledAt, @Nullable Instant waitlistedAt,
        Instant createdAt, String createdBy, Instant updatedAt, String updatedBy) {

    static EnrollmentRow of(Enrollment enrollment, long version, Stamp stamp) {
        Grade grade = enrollment.grade();
        Instant at = Micros.of(stamp.at());
        String by = stamp.by().name();
        return new EnrollmentRow(enrollment.id().value(), version, enrollment.studentId().value(),
                enrollment.sectionId().value(), enrollment.status(), grade == null ? null : grade.points(),
                Micros.of(enrollment.enrolledAt()), Micros.ofNullable(enrollment.waitlistedAt()), at, by, at, by);
    }

    /** In the order of the components. */
    List<@Nullable Object> values() {
        return Arrays.asList(id, version, studentId, sectionId, status, grade, enrolledAt, waitlistedAt, createdAt,
                createdBy, updatedAt, updatedBy);
    }

    Enrollment enrollment() {
        return new Enrollment(new EnrollmentId(id), version, new StudentId(studentId), new SectionId(sectionId), status,
                grade == null ? null : new Grade(grade), enrolledAt, waitlistedAt);
    }
}
