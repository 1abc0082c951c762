package campus.persistence.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Remark;
import campus.domain.shared.Actor;
import campus.persistence.shared.Micros;
import campus.persistence.shared.Uuid16;

/** A row of {@code enrollment_change}. */
@MappedEntity("enrollment_change")
record EnrollmentChangeRow(@Id @Uuid16 UUID id, @Uuid16 UUID enrollmentId, @Nullable EnrollmentStatus statusFrom,
        EnrollmentStatus statusTo, @Nullable BigDecimal gradeFrom, @Nullable BigDecimal gradeTo, Instant changedAt,
        String changedBy, @Nullable String why, @Nullable String overridden) {

    static EnrollmentChangeRow of(EnrollmentChange change) {
        Remark why = change.why();
        return new EnrollmentChangeRow(change.id(), change.enrollmentId().value(), change.from(), change.to(),
                points(change.gradeFrom()), points(change.gradeTo()), Micros.of(change.at()), change.by().name(),
                why == null ? null : why.value(),
                change.overridden().isEmpty() ? null : String.join(",", change.overridden()));
    }

    /** In the order of the components. */
    List<@Nullable Object> values() {
        return Arrays.asList(id, enrollmentId, statusFrom, statusTo, gradeFrom, gradeTo, changedAt, changedBy, why,
                overridden);
    }

    EnrollmentChange change() {
        return new EnrollmentChange(id, new EnrollmentId(enrollmentId), statusFrom, statusTo, grade(gradeFrom),
                grade(gradeTo), changedAt, new Actor(changedBy), why == null ? null : new Remark(why),
                overridden == null ? Set.of() : new LinkedHashSet<>(List.of(overridden.split(","))));
    }

    private static @Nullable BigDecimal points(@Nullable Grade grade) {
        return grade == null ? null : grade.points();
    }

    private static @Nullable Grade grade(@Nullable BigDecimal points) {
        return points == null ? null : new Grade(points);
    }
}
