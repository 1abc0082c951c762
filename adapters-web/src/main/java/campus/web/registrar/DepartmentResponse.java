package campus.web.registrar;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.application.registrar.DepartmentView;
import campus.application.shared.Audit;
import campus.domain.registrar.Department;
import campus.web.shared.Versioned;

/** A part of the school that offers courses. */
@Serdeable
public record DepartmentResponse(
        UUID id,
        @Schema(description = "One more with each change") long version,
        @Schema(example = "CS") String code,
        @Schema(example = "Computer Science") String name,
        @Schema(description = "When it was added") Instant createdAt,
        @Schema(description = "Who added it", example = "admin") String createdBy,
        Instant updatedAt,
        String updatedBy) implements Versioned {

    static DepartmentResponse from(DepartmentView view) {
        Department department = view.department();
        Audit audit = view.audit();
        return new DepartmentResponse(department.id().value(), department.version(),
                department.details().code().value(), department.details().name().value(), audit.createdAt(),
                audit.createdBy(), audit.updatedAt(), audit.updatedBy());
    }
}
