package campus.application.registrar;

import java.util.List;

import campus.application.shared.Audit;
import campus.application.shared.SortField;
import campus.domain.registrar.Student;

/** A student as it is read. */
public record StudentView(Student student, Audit audit) {

    public static final List<SortField> SORTS = List.of(SortField.text("studentNumber"), SortField.text("name"),
            SortField.text("email"), SortField.date("dateOfBirth"), SortField.instant("createdAt"),
            SortField.instant("updatedAt"));
}
