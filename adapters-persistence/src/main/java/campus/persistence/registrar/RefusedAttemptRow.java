package campus.persistence.registrar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;
import campus.persistence.shared.Micros;
import campus.persistence.shared.Uuid16;

/** A row of {@code refused_attempt}. */
@MappedEntity("refused_attempt")
record RefusedAttemptRow(@Id @Uuid16 UUID id, @Uuid16 UUID studentId, @Uuid16 UUID sectionId, String reasons,
        Instant refusedAt, String refusedBy) {

    static RefusedAttemptRow of(RefusedAttempt attempt) {
        return new RefusedAttemptRow(attempt.id(), attempt.studentId().value(), attempt.sectionId().value(),
                String.join(",", attempt.reasons()), Micros.of(attempt.at()), attempt.by().name());
    }

    /** In the order of the components. */
    List<@Nullable Object> values() {
        return List.of(id, studentId, sectionId, reasons, refusedAt, refusedBy);
    }

    /** What the column {@code reasons} says. */
    static List<String> codes(String reasons) {
        return List.of(reasons.split(","));
    }

    RefusedAttempt attempt() {
        return new RefusedAttempt(id, new StudentId(studentId), new SectionId(sectionId),
                codes(reasons), refusedAt, new Actor(refusedBy));
    }
}
