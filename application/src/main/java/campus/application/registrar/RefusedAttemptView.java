package campus.application.registrar;

import java.util.List;

import campus.application.shared.SortField;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Name;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.TermCode;

/** A refused attempt as it is read, with both its ends. */
public record RefusedAttemptView(RefusedAttempt attempt, StudentNumber studentNumber, Name studentName,
        CourseCode courseCode, TermCode termCode, SectionNumber sectionNumber) {

    public static final List<SortField> SORTS = List.of(SortField.instant("at"));
}
