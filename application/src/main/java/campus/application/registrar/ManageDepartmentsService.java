package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.application.shared.IdGenerator;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentId;
import campus.domain.shared.Actor;

final class ManageDepartmentsService implements ManageDepartments {

    private final RecordKeeper<DepartmentId, Department> keeper;
    private final IdGenerator ids;

    ManageDepartmentsService(RecordKeeper<DepartmentId, Department> keeper, IdGenerator ids) {
        this.keeper = keeper;
        this.ids = ids;
    }

    @Override
    public RecordOutcome<Department> create(Department.Details draft, Actor by) {
        return keeper.create(by, Optional::empty, () -> Department.establish(new DepartmentId(ids.next()), draft));
    }

    @Override
    public RecordOutcome<Department> change(DepartmentId id, long version, Department.Details details, Actor by) {
        return keeper.change(id, version, by, current -> Optional.empty(), current -> current.with(details));
    }

    @Override
    public RecordOutcome<Department> delete(DepartmentId id, @Nullable Long version, Actor by) {
        return keeper.delete(id, version, by);
    }

    @Override
    public Optional<List<Dependents>> dependents(DepartmentId id) {
        return keeper.dependents(id);
    }

    @Override
    public RecordOutcome<Department> restore(DepartmentId id, Actor by) {
        return keeper.restore(id, by, deleted -> Optional.empty());
    }
}
