package campus.application.registrar;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SampleTexts;
import campus.application.shared.SortField;
import campus.domain.registrar.Course;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Prerequisites;

import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.concurrent;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link CourseQueries} does. */
public abstract class CourseQueriesContract extends RegistrarListContract<CourseView> {

    @BeforeEach
    final void addDepartments() {
        List.of(1, 2, 3).forEach(number -> school().add(Departments.aDepartment(number)));
    }

    @Override
    protected final Page<CourseView> list(ListRequest request) {
        return queries().list(request);
    }

    @Override
    protected final List<SortField> sorts() {
        return CourseView.SORTS;
    }

    @Override
    protected final ListFields<CourseView> fields() {
        return RegistrarFields.COURSES;
    }

    @Override
    protected final void addRows() {
        List<String> credits = List.of("0.50", "3", "3.25", "12", "30.00");
        for (int i = 1; i <= ROWS; i++) {
            addRow(courses(), Courses.aCourse(i).title("Title " + i % 6).credits(credits.get(i % 5))
                    .department(Ids.department(1 + i % 3)).build(), i);
        }
    }

    @Override
    protected final void addFirst() {
        school().add(Courses.aCourse(90).code("0"));
    }

    @Override
    protected final void addLast() {
        school().add(Courses.aCourse(91).code("ZZ"));
    }

    @Nested
    class Find {

        @Test
        void showsTheRecordItsDepartmentAndItsStamps() {
            Course added = school().add(courses(), Courses.aCourse(1).department(Ids.department(2))
                    .description(SampleTexts.PROSE).build(), stamp(1));
            assertEquals(Optional.of(new CourseView(added, Departments.aDepartment(2).details().code(), audit(1, 1))),
                    queries().find(added.id()));
            Course changed = added.with(Courses.aCourse(2).department(Ids.department(3)).details());
            school().in(() -> courses().update(changed, stamp(2)));
            assertEquals(Optional.of(new CourseView(new Course(added.id(), 1, changed.details()),
                    Departments.aDepartment(3).details().code(), audit(1, 2))), queries().find(added.id()));
        }

        @Test
        void showsNoDeletedOrUnknownRecord() {
            addRows();
            school().delete(courses(), Ids.course(1));
            assertEquals(Optional.empty(), queries().find(Ids.course(1)));
            assertEquals(Optional.empty(), queries().find(Ids.course(99)));
            assertEquals(ROWS - 1L, list(new ListRequest(7, List.of(), null, true)).total());
        }
    }

    @Nested
    class OfPrerequisites {

        @Test
        void showsTheVersionAndEveryNamedCourse() {
            Course one = school().add(Courses.aCourse(1));
            Course two = school().add(Courses.aCourse(2));
            Course three = school().add(Courses.aCourse(3));
            Prerequisites wanted = allOf(anyOf(3, taken(two.id(), "1.00"), concurrent(three.id())),
                    anyOf(8, taken(two.id())));
            school().require(one.id(), wanted);
            school().in(() -> courses().update(one, School.STAMP));
            assertEquals(Optional.of(new PrerequisitesView(wanted, 1, Map.of(two.id(), two, three.id(), three))),
                    queries().prerequisites(one.id()));
        }

        @Test
        void areAnEmptyListForACourseThatRequiresNothing() {
            school().add(Courses.aCourse(1));
            assertEquals(Optional.of(new PrerequisitesView(Prerequisites.NONE, 0, Map.of())),
                    queries().prerequisites(Ids.course(1)));
        }

        @Test
        void areMissingForAnUnknownOrDeletedCourse() {
            school().add(Courses.aCourse(1));
            school().delete(courses(), Ids.course(1));
            assertEquals(Optional.empty(), queries().prerequisites(Ids.course(1)));
            assertEquals(Optional.empty(), queries().prerequisites(Ids.course(99)));
        }
    }

    private CourseQueries queries() {
        return school().adapters().courseQueries();
    }

    private CourseRepository courses() {
        return school().adapters().courses();
    }
}
