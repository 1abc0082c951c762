package campus.application.registrar;

import java.util.List;

import campus.application.shared.SortField;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Name;

/** A course with the number of its live sections and the enrollments in them; zeros where there are none. */
public record CourseStatistics(CourseId id, CourseCode code, Name title, long sections, EnrollmentCounts enrollments) {

    public static final List<SortField> SORTS = List.of(SortField.text("code"), SortField.text("title"));
}
