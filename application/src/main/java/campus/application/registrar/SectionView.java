package campus.application.registrar;

import java.util.List;

import campus.application.shared.Audit;
import campus.application.shared.SortField;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Name;
import campus.domain.registrar.Section;
import campus.domain.registrar.TermCode;

/** A section as it is read, with the names of what it is an offering of. */
public record SectionView(Section section, CourseCode courseCode, Name courseTitle, TermCode termCode, Audit audit) {

    public static final List<SortField> SORTS = List.of(SortField.text("number"), SortField.text("course.code"),
            SortField.text("term.code"), SortField.integer("capacity"), SortField.integer("seatsTaken"),
            SortField.text("instructor"), SortField.instant("createdAt"), SortField.instant("updatedAt"));
}
