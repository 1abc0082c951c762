package campus.persistence.registrar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Prerequisites;
import campus.persistence.shared.SqlReads;

/** The prerequisites of one course and every course that is named in them, deleted ones too; read in one statement. */
record RequiredCourses(Prerequisites prerequisites, Map<CourseId, Course> courses) {

    static RequiredCourses of(CourseId course, SqlReads reads) {
        List<PrerequisiteRow> rows = new ArrayList<>();
        Map<CourseId, Course> courses = new HashMap<>();
        reads.all("""
                /* language=SQL */
                select p.course_id, p.group_number, p.ordinal, p.required_course_id, p.minimum_grade, p.concurrent,
                    p.created_at, p.created_by,
                    c.id as c_id, c.version as c_version, c.code as c_code, c.title as c_title,
                    c.description as c_description, c.credits as c_credits, c.department_id as c_department_id,
                    c.created_at as c_created_at, c.created_by as c_created_by, c.updated_at as c_updated_at,
                    c.updated_by as c_updated_by, c.deleted_at as c_deleted_at, c.deleted_by as c_deleted_by
                from prerequisite p
                join course c on c.id = p.required_course_id
                where p.course_id = :course
                order by p.group_number, p.ordinal
                """, Map.of("course", course), row -> {
            rows.add(row.row("", PrerequisiteRow.class));
            Course required = row.row("c_", CourseRow.class).course();
            courses.put(required.id(), required);
            return required;
        });
        return new RequiredCourses(PrerequisiteRow.prerequisites(rows), courses);
    }
}
