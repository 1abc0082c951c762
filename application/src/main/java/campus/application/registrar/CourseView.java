package campus.application.registrar;

import java.util.List;

import campus.application.shared.Audit;
import campus.application.shared.SortField;
import campus.domain.registrar.Course;
import campus.domain.registrar.DepartmentCode;

/** A course as it is read, with the code of its department. */
public record CourseView(Course course, DepartmentCode departmentCode, Audit audit) {

    public static final List<SortField> SORTS = List.of(SortField.text("code"), SortField.text("title"),
            SortField.decimal("credits"), SortField.text("department.code"), SortField.instant("createdAt"),
            SortField.instant("updatedAt"));
}
