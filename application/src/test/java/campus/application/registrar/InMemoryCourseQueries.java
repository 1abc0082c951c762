package campus.application.registrar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import campus.application.registrar.PrerequisiteChains.Link;
import campus.application.registrar.PrerequisiteChains.NamedCourse;
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
    public Optional<PrerequisiteChains> chains(CourseId course, int most) {
        return tables().store().read(() -> find(course).map(view -> chains(view.course(), most)));
    }

    private PrerequisiteChains chains(Course course, int most) {
        Map<CourseId, NamedCourse> courses = new LinkedHashMap<>(Map.of(course.id(), named(course)));
        List<Link> links = new ArrayList<>();
        boolean cut = false;
        List<Course> level = List.of(course);
        while (!level.isEmpty()) {
            List<Link> next = level.stream().sorted(Comparator.comparing(each -> each.id().value()))
                    .flatMap(each -> links(each.id())).toList();
            level = new ArrayList<>();
            for (Link link : next) {
                Course required = RegistrarTables.stored(tables().courses(), link.required());
                if (courses.size() <= most && courses.putIfAbsent(required.id(), named(required)) == null) {
                    level.add(required);
                }
                cut |= !courses.containsKey(required.id());
                if (courses.containsKey(required.id())) {
                    links.add(link);
                }
            }
        }
        for (Course above : requiring(course.id())) {
            cut |= courses.size() > most && !courses.containsKey(above.id());
            if (courses.size() <= most) {
                courses.putIfAbsent(above.id(), named(above));
            }
            links(above.id()).filter(link -> link.required().equals(course.id()) && courses.containsKey(link.course()))
                    .forEach(links::add);
        }
        return new PrerequisiteChains(course.id(), links, courses, cut);
    }

    private Stream<Link> links(CourseId course) {
        return of(tables(), course).allOf().stream().flatMap(group -> group.anyOf().stream().map(one -> new Link(
                course, group.number(), one.courseId(), one.minimumGrade(), one.concurrent())));
    }

    private List<Course> requiring(CourseId course) {
        return tables().prerequisites().byKey().keySet().stream().filter(id -> links(id)
                .anyMatch(link -> link.required().equals(course)))
                .flatMap(id -> find(id).stream()).map(CourseView::course)
                .sorted(Comparator.comparing(each -> each.details().code().value())).toList();
    }

    private static NamedCourse named(Course course) {
        return new NamedCourse(course.id(), course.details().code(), course.details().title());
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
