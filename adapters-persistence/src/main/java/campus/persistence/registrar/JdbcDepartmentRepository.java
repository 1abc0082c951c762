package campus.persistence.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import campus.application.registrar.DepartmentRepository;
import campus.application.registrar.Found;
import campus.application.shared.Stamp;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentCode;
import campus.domain.registrar.DepartmentId;
import campus.persistence.shared.JdbcRecords;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcDepartmentRepository extends JdbcRecords<DepartmentId, Department, DepartmentRow>
        implements DepartmentRepository {

    private final DepartmentTable departments;

    JdbcDepartmentRepository(DepartmentTable departments, SqlReads reads) {
        super(departments, DepartmentRow.class, reads);
        this.departments = departments;
    }

    @Override
    public Map<DepartmentCode, Found<Department>> findByCodes(Collection<DepartmentCode> codes) {
        Map<DepartmentCode, Found<Department>> found = new HashMap<>();
        for (DepartmentRow row : inChunks(codes.stream().map(DepartmentCode::value).toList(),
                departments::findByCodeIn)) {
            found.put(new DepartmentCode(row.code()), new Found<>(row.department(), row.deleted()));
        }
        return found;
    }

    @Override
    protected DepartmentRow row(Department department, long version, Stamp stamp) {
        return DepartmentRow.of(department, version, stamp);
    }

    @Override
    protected Department record(DepartmentRow row) {
        return row.department();
    }

    @Override
    protected int change(DepartmentRow row) {
        return departments.change(row.id(), row.version(), row.code(), row.name(), row.nameFolded(), row.updatedAt(),
                row.updatedBy());
    }

    @Override
    protected List<Holder<DepartmentRow>> holders(DepartmentRow row) {
        return departments.findByCodeIn(List.of(row.code())).stream().map(holder -> new Holder<>("code", holder))
                .toList();
    }

    @Override
    protected List<DependentCount> dependentCounts() {
        return List.of(new DependentCount("courses", """
                /* language=SQL */
                select count(*) as number from course where department_id = :id and deleted_at is null
                """));
    }
}
