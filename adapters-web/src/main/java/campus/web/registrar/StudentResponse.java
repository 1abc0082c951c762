package campus.web.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.StudentView;
import campus.application.shared.Audit;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Student;
import campus.web.shared.Versioned;

/** Somebody who studies here. */
@Serdeable
public record StudentResponse(
        UUID id,
        @Schema(description = "One more with each change") long version,
        @Schema(example = "U0000001") String studentNumber,
        @Schema(example = "Ann Lee") String name,
        @Schema(example = "ann@school.example") String email,
        @Nullable @Schema(description = "Not told to instructors, nor are age and hold") LocalDate dateOfBirth,
        @Nullable @Schema(description = "Completed years today, in the school's time zone") Integer age,
        @Nullable @Schema(description = "Why registration is blocked; null while it is not") String hold,
        @Schema(description = "When it was added") Instant createdAt,
        @Schema(description = "Who added it", example = "admin") String createdBy,
        Instant updatedAt,
        String updatedBy) implements Versioned {

    /** The same without what is no business of instructors. */
    StudentResponse withoutPrivate() {
        return new StudentResponse(id, version, studentNumber, name, email, null, null, null, createdAt, createdBy,
                updatedAt, updatedBy);
    }

    static StudentResponse from(StudentView view, LocalDate today) {
        Student student = view.student();
        Student.Details details = student.details();
        Remark hold = details.hold();
        OptionalInt age = student.ageOn(today);
        Audit audit = view.audit();
        return new StudentResponse(student.id().value(), student.version(), details.number().value(),
                details.name().value(), details.email().value(), details.dateOfBirth(),
                age.isPresent() ? age.getAsInt() : null, hold == null ? null : hold.value(), audit.createdAt(),
                audit.createdBy(), audit.updatedAt(), audit.updatedBy());
    }
}
