package campus.application.registrar;

import java.util.List;

import campus.application.shared.SortField;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Name;
import campus.domain.registrar.ScoreSheet;
import campus.domain.registrar.StudentNumber;

/** What a student reached in a section so far, as it is read. */
public record ScoreSheetView(Enrollment enrollment, StudentNumber studentNumber, Name studentName,
        EmailAddress studentEmail,
        ScoreSheet sheet) {

    public static final List<SortField> SORTS = List.of(SortField.instant("enrolledAt"), SortField.text("status"),
            SortField.decimal("grade"), SortField.text("student.studentNumber"), SortField.text("student.name"));
}
