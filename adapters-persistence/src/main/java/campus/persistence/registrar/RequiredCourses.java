package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Prerequisites;
import campus.persistence.shared.Columns;

/**
 * The prerequisites of one course and every course that is named in them, deleted ones too. They come as rows of
 * {@code prerequisite p} joined with {@code course r}, of which one may come more than once.
 */
final class RequiredCourses {

    static final String COLUMNS = """
            p.group_number as p_group_number, p.ordinal as p_ordinal, p.required_course_id as p_required_course_id,
            p.minimum_grade as p_minimum_grade, p.concurrent as p_concurrent, r.version as r_version, r.code as r_code,
            r.title as r_title, r.description as r_description, r.credits as r_credits,
            r.department_id as r_department_id""";

    private final SortedMap<Integer, SortedMap<Integer, Prerequisites.Alternative>> groups = new TreeMap<>();
    private final Map<CourseId, Course> courses = new HashMap<>();

    /** Takes what a row has; nothing where an outer join found no prerequisite. */
    void add(Columns row) throws SQLException {
        Integer group = row.integerOrNull("p_group_number");
        if (group == null) {
            return;
        }
        CourseId required = new CourseId(row.uuid("p_required_course_id"));
        groups.computeIfAbsent(group, number -> new TreeMap<>()).put((int) row.number("p_ordinal"),
                new Prerequisites.Alternative(required, new Grade(row.decimal("p_minimum_grade")),
                        row.flag("p_concurrent")));
        if (!courses.containsKey(required)) {
            courses.put(required, CourseRow.course(required, "r_", row));
        }
    }

    Prerequisites prerequisites() {
        return new Prerequisites(groups.entrySet().stream()
                .map(group -> new Prerequisites.Group(group.getKey(), List.copyOf(group.getValue().values())))
                .toList());
    }

    Map<CourseId, Course> courses() {
        return courses;
    }
}
