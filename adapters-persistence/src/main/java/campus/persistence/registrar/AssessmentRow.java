package campus.persistence.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Stamp;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Name;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Weight;
import campus.persistence.shared.Micros;
import campus.persistence.shared.StampedRow;
import campus.persistence.shared.Uuid16;

/** A row of {@code assessment}. */
@MappedEntity("assessment")
record AssessmentRow(@Id @Uuid16 UUID id, long version, @Uuid16 UUID sectionId, String name, BigDecimal weight,
        Instant createdAt, String createdBy, Instant updatedAt, String updatedBy, @Nullable Instant deletedAt,
        @Nullable String deletedBy) implements StampedRow {

    static AssessmentRow of(Assessment assessment, long version, Stamp stamp) {
        Assessment.Details details = assessment.details();
        Instant at = Micros.of(stamp.at());
        String by = stamp.by().name();
        return new AssessmentRow(assessment.id().value(), version, assessment.sectionId().value(),
                details.name().value(), details.weight().value(), at, by, at, by, null, null);
    }

    Assessment assessment() {
        return new Assessment(new AssessmentId(id), version, new SectionId(sectionId),
                new Assessment.Details(new Name(name), new Weight(weight)));
    }
}
