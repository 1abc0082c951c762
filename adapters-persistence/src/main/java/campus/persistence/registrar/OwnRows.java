package campus.persistence.registrar;

import java.util.HashMap;
import java.util.Map;

import campus.domain.registrar.InstructorId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.StudentId;

/**
 * What is in reach, as a condition on rows that belong to a section and perhaps to a student.
 *
 * @param sql in parentheses or one condition, never empty
 * @param own what {@code sql} names, besides the values of the statement
 */
record OwnRows(String sql, Map<String, Object> own) {

    /** Of rows that belong to a section and to a student. */
    static OwnRows of(Reach reach, String section, String student) {
        return switch (reach) {
            case Reach.Everything() -> new OwnRows("1 = 1", Map.of());
            case Reach.Own(StudentId studied, InstructorId taught) -> {
                String sql = "1 = 0";
                Map<String, Object> own = new HashMap<>();
                if (studied != null && !student.isEmpty()) {
                    sql = sql + " or " + student + " = :ownStudent";
                    own.put("ownStudent", studied);
                }
                if (taught != null) {
                    sql = sql + " or " + section
                            + " in (select taught.id from section taught where taught.instructor_id = :ownInstructor)";
                    own.put("ownInstructor", taught);
                }
                yield new OwnRows("(" + sql + ")", own);
            }
        };
    }

    /** Of rows that belong to a section and to no student. */
    static OwnRows of(Reach reach, String section) {
        return of(reach, section, "");
    }

    /** All that a statement binds. */
    Map<String, Object> with(String name, Object value) {
        Map<String, Object> values = new HashMap<>(own);
        values.put(name, value);
        return values;
    }
}
