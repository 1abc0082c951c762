package campus.application.registrar;

import campus.application.shared.InMemoryRow;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentId;

/** Reads departments from memory. */
public final class InMemoryDepartmentQueries extends InMemoryRecordQueries<DepartmentId, Department, DepartmentView>
        implements DepartmentQueries {

    InMemoryDepartmentQueries(RegistrarTables tables) {
        super(tables, RegistrarTables::departments, RegistrarFields.DEPARTMENTS);
    }

    @Override
    DepartmentView view(InMemoryRow<Department> row) {
        return new DepartmentView(row.record(), row.audit());
    }
}
