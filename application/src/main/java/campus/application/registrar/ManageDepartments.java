package campus.application.registrar;

import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentId;

/** Keeps the departments of the school. */
public interface ManageDepartments
        extends ManageRecords<DepartmentId, Department.Details, Department.Details, Department> {
}
