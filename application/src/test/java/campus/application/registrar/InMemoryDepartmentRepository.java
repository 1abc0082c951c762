package campus.application.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import campus.application.shared.InMemoryRecords;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentCode;
import campus.domain.registrar.DepartmentId;

/** Keeps departments in memory. */
public final class InMemoryDepartmentRepository extends InMemoryRecords<DepartmentId, Department>
        implements DepartmentRepository {
    private final RegistrarTables tables;

    InMemoryDepartmentRepository(RegistrarTables tables) {
        super(tables.store(), tables.departments());
        this.tables = tables;
    }

    @Override
    public Map<DepartmentCode, Found<Department>> findByCodes(Collection<DepartmentCode> codes) {
        Map<DepartmentCode, Found<Department>> found = new HashMap<>();
        holders("code", codes).forEach((code, row) -> found.put(code, new Found<>(row.record(), row.deleted())));
        return found;
    }

    @Override
    protected List<Unique> uniques(Department record) {
        return List.of(new Unique("code", record.details().code()));
    }

    @Override
    protected Department versioned(Department record, long version) {
        return new Department(record.id(), version, record.details());
    }

    @Override
    protected Map<String, Long> countDependents(DepartmentId id) {
        return Map.of("courses", tables.courses().all().stream()
                .filter(row -> !row.deleted() && row.record().details().departmentId().equals(id)).count());
    }
}
