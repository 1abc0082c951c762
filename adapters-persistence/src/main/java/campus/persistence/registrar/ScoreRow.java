package campus.persistence.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Score;
import campus.domain.shared.Actor;
import campus.persistence.shared.Uuid16;

/** A row of {@code score}, as far as it is read. */
@MappedEntity("score")
record ScoreRow(@Uuid16 UUID enrollmentId, @Uuid16 UUID assessmentId, long version, @Nullable BigDecimal grade,
        Instant updatedAt, String updatedBy) {

    Score score() {
        return new Score(new EnrollmentId(enrollmentId), new AssessmentId(assessmentId), version,
                grade == null ? null : new Grade(grade), updatedAt, new Actor(updatedBy));
    }
}
