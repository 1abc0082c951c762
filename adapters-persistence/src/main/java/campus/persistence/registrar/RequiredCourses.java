package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Prerequisites;
import campus.persistence.shared.Columns;

/**
 * The prerequisites of one course and every course that is named in them, deleted ones too. They come as rows of
 * {@code prerequisite p} joined with {@code course r}, of which one may come more than once.
 */
final class RequiredCourses {

    static final String COLUMNS = """
            p.course_id as p_course_id, p.group_number as p_group_number, p.ordinal as p_ordinal,
            p.required_course_id as p_required_course_id, p.minimum_grade as p_minimum_grade,
            p.concurrent as p_concurrent, p.created_at as p_created_at, p.created_by as p_created_by,
            r.id as r_id, r.version as r_version, r.code as r_code, r.title as r_title, r.description as r_description,
            r.credits as r_credits, r.department_id as r_department_id, r.created_at as r_created_at,
            r.created_by as r_created_by, r.updated_at as r_updated_at, r.updated_by as r_updated_by,
            r.deleted_at as r_deleted_at, r.deleted_by as r_deleted_by""";

    private final Map<List<Integer>, PrerequisiteRow> rows = new HashMap<>();
    private final Map<CourseId, Course> courses = new HashMap<>();

    /** Takes what a row has; nothing where an outer join found no prerequisite. */
    void add(Columns row) throws SQLException {
        Integer group = row.integerOrNull("p_group_number");
        if (group != null && !rows.containsKey(List.of(group, (int) row.number("p_ordinal")))) {
            PrerequisiteRow prerequisite = row.row("p_", PrerequisiteRow.class);
            rows.put(List.of(prerequisite.groupNumber(), prerequisite.ordinal()), prerequisite);
            Course required = row.row("r_", CourseRow.class).course();
            courses.put(required.id(), required);
        }
    }

    Prerequisites prerequisites() {
        return PrerequisiteRow.prerequisites(new ArrayList<>(rows.values()));
    }

    Map<CourseId, Course> courses() {
        return courses;
    }
}
