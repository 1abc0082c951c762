package campus.web.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.application.registrar.AssessmentView;
import campus.application.shared.Audit;
import campus.domain.registrar.Assessment;
import campus.web.shared.Versioned;

/** A weighted part of a section. */
@Serdeable
public record AssessmentResponse(
        UUID id,
        @Schema(description = "One more with each change; scores do not count") long version,
        UUID sectionId,
        @Schema(example = "Final exam") String name,
        @Schema(example = "40.00") BigDecimal weight,
        @Schema(description = "When it was added") Instant createdAt,
        @Schema(description = "Who added it", example = "admin") String createdBy,
        Instant updatedAt,
        String updatedBy) implements Versioned {

    static AssessmentResponse from(AssessmentView view) {
        Assessment assessment = view.assessment();
        Audit audit = view.audit();
        return new AssessmentResponse(assessment.id().value(), assessment.version(), assessment.sectionId().value(),
                assessment.details().name().value(), assessment.details().weight().value(), audit.createdAt(),
                audit.createdBy(), audit.updatedAt(), audit.updatedBy());
    }
}
