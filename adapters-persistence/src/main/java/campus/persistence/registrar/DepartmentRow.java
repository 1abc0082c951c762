package campus.persistence.registrar;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.core.annotation.Creator;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.application.shared.CaseFolding;
import campus.application.shared.Stamp;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentCode;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Name;
import campus.persistence.shared.Micros;
import campus.persistence.shared.StampedRow;
import campus.persistence.shared.Uuid16;

/** A row of {@code department}. What is folded is written and never read, since it follows from the text. */
@MappedEntity("department")
record DepartmentRow(@Id @Uuid16 UUID id, long version, String code, String name, String nameFolded, Instant createdAt,
        String createdBy, Instant updatedAt, String updatedBy, @Nullable Instant deletedAt, @Nullable String deletedBy)
        implements StampedRow {

    @Creator
    DepartmentRow(@Uuid16 UUID id, long version, String code, String name, Instant createdAt, String createdBy,
            Instant updatedAt, String updatedBy, @Nullable Instant deletedAt, @Nullable String deletedBy) {
        this(id, version, code, name, CaseFolding.fold(name), createdAt, createdBy, updatedAt, updatedBy, deletedAt,
                deletedBy);
    }

    static DepartmentRow of(Department department, long version, Stamp stamp) {
        Department.Details details = department.details();
        Instant at = Micros.of(stamp.at());
        String by = stamp.by().name();
        return new DepartmentRow(department.id().value(), version, details.code().value(), details.name().value(), at,
                by, at, by, null, null);
    }

    Department department() {
        return new Department(new DepartmentId(id), version,
                new Department.Details(new DepartmentCode(code), new Name(name)));
    }
}
