package campus.persistence.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.core.annotation.Creator;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.application.shared.CaseFolding;
import campus.application.shared.Stamp;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Name;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.persistence.shared.Micros;
import campus.persistence.shared.StampedRow;
import campus.persistence.shared.Uuid16;

/** A row of {@code student}. What is folded is written and never read, since it follows from the text. */
@MappedEntity("student")
record StudentRow(@Id @Uuid16 UUID id, long version, String studentNumber, String name, String nameFolded, String email,
        @Nullable LocalDate dateOfBirth, @Nullable String hold, Instant createdAt, String createdBy, Instant updatedAt,
        String updatedBy, @Nullable Instant deletedAt, @Nullable String deletedBy) implements StampedRow {

    @Creator
    StudentRow(@Uuid16 UUID id, long version, String studentNumber, String name, String email,
            @Nullable LocalDate dateOfBirth, @Nullable String hold, Instant createdAt, String createdBy,
            Instant updatedAt, String updatedBy, @Nullable Instant deletedAt, @Nullable String deletedBy) {
        this(id, version, studentNumber, name, CaseFolding.fold(name), email, dateOfBirth, hold, createdAt, createdBy,
                updatedAt, updatedBy, deletedAt, deletedBy);
    }

    static StudentRow of(Student student, long version, Stamp stamp) {
        Student.Details details = student.details();
        Remark hold = details.hold();
        Instant at = Micros.of(stamp.at());
        String by = stamp.by().name();
        return new StudentRow(student.id().value(), version, details.number().value(), details.name().value(),
                details.email().value(), details.dateOfBirth(), hold == null ? null : hold.value(), at, by, at, by,
                null, null);
    }

    Student student() {
        return new Student(new StudentId(id), version, new Student.Details(new StudentNumber(studentNumber),
                new Name(name), new EmailAddress(email), dateOfBirth, hold == null ? null : new Remark(hold)));
    }
}
