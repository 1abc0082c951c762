package campus.application.registrar;

import java.util.Collection;
import java.util.Map;

import campus.application.shared.Repository;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentCode;
import campus.domain.registrar.DepartmentId;

/** Keeps departments; unique field {@code code}. Courses depend on them. */
public interface DepartmentRepository extends Repository<DepartmentId, Department> {

    /** Live and deleted departments with these codes. */
    Map<DepartmentCode, Found<Department>> findByCodes(Collection<DepartmentCode> codes);
}
