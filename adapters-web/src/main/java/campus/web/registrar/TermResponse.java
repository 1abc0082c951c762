package campus.web.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.TermView;
import campus.application.shared.Audit;
import campus.domain.registrar.Term;
import campus.web.shared.Versioned;

/** A stretch of the school year in which sections meet. */
@Serdeable
public record TermResponse(
        UUID id,
        @Schema(description = "One more with each change") long version,
        @Schema(example = "2026-fall") String code,
        @Schema(example = "Fall 2026") String name,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt,
        @Nullable LocalDate dropDeadline,
        @Schema(description = "When it was added") Instant createdAt,
        @Schema(description = "Who added it", example = "admin") String createdBy,
        Instant updatedAt,
        String updatedBy) implements Versioned {

    static TermResponse from(TermView view) {
        Term term = view.term();
        Term.Details details = term.details();
        Audit audit = view.audit();
        return new TermResponse(term.id().value(), term.version(), details.code().value(), details.name().value(),
                details.startsOn(), details.endsOn(), details.registrationOpensAt(), details.registrationClosesAt(),
                details.dropDeadline(), audit.createdAt(), audit.createdBy(), audit.updatedAt(), audit.updatedBy());
    }
}
