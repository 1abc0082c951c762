package campus.application.registrar;

import java.util.List;

import campus.application.shared.Audit;
import campus.application.shared.SortField;
import campus.domain.registrar.Department;

/** A department as it is read. */
public record DepartmentView(Department department, Audit audit) {

    public static final List<SortField> SORTS = List.of(SortField.text("code"), SortField.text("name"),
            SortField.instant("createdAt"), SortField.instant("updatedAt"));
}
