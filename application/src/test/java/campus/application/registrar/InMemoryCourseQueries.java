package campus.application.registrar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import campus.application.shared.InMemoryRow;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Department;
import campus.domain.registrar.Prerequisites;

/** Reads courses from memory. */
public final class InMemoryCourseQueries extends InMemoryRecordQueries<CourseId, Course, CourseView>
        implements CourseQueries {

    InMemoryCourseQueries(RegistrarTables tables) {
        super(tables, RegistrarTables::courses, RegistrarFields.COURSES);
    }

    @Override
    public Optional<PrerequisitesView> prerequisites(CourseId course) {
        return tables().store().read(() -> find(course).map(view -> {
            Prerequisites prerequisites = of(tables(), course);
            return new PrerequisitesView(prerequisites, view.course().version(), named(tables(), prerequisites));
        }));
    }

    @Override
    CourseView view(InMemoryRow<Course> row) {
        Department department = RegistrarTables.stored(tables().departments(), row.record().details().departmentId());
        return new CourseView(row.record(), department.details().code(), row.audit());
    }

    static Prerequisites of(RegistrarTables tables, CourseId course) {
        Prerequisites prerequisites = tables.prerequisites().get(course);
        return prerequisites == null ? Prerequisites.NONE : prerequisites;
    }

    /** The courses that prerequisites name, deleted ones included. */
    static Map<CourseId, Course> named(RegistrarTables tables, Prerequisites prerequisites) {
        Map<CourseId, Course> named = new HashMap<>();
        prerequisites.courses().forEach(id -> named.put(id, RegistrarTables.stored(tables.courses(), id)));
        return named;
    }
}
