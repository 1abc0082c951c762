package campus.application.registrar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SampleTexts;
import campus.application.shared.SortField;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Prerequisites;

import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.concurrent;
import static campus.domain.registrar.Requirements.taken;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
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

    @Nested
    class Chains {

        @BeforeEach
        void addCourses() {
            IntStream.rangeClosed(1, 9).forEach(number -> school().add(Courses.aCourse(number)));
        }

        @Test
        void leadOverAllThatIsRequiredAndToWhatRequiresIt() {
            school().require(Ids.course(1), allOf(anyOf(1, taken(Ids.course(2), "3.00"), concurrent(Ids.course(3))),
                    anyOf(4, taken(Ids.course(4)))));
            school().require(Ids.course(2), allOf(anyOf(1, taken(Ids.course(5)))));
            school().require(Ids.course(4), allOf(anyOf(1, taken(Ids.course(5)))));
            school().require(Ids.course(5), allOf(anyOf(1, taken(Ids.course(6)))));
            school().require(Ids.course(7), allOf(anyOf(1, taken(Ids.course(1))), anyOf(2, taken(Ids.course(9)))));
            school().require(Ids.course(8), allOf(anyOf(1, taken(Ids.course(7)))));
            assertEquals(List.of("1>2 1 3.00 false", "1>3 1 2.00 true", "1>4 4 2.00 false", "2>5 1 2.00 false",
                    "4>5 1 2.00 false", "5>6 1 2.00 false", "7>1 1 2.00 false"), links(1, 80));
            assertEquals(IntStream.rangeClosed(1, 7).mapToObj(Ids::course).collect(toSet()),
                    queries().chains(Ids.course(1), 80).orElseThrow().courses().keySet());
        }

        @Test
        void nameTheirCourses() {
            Course two = Courses.aCourse(2).build();
            school().require(Ids.course(1), allOf(anyOf(1, taken(two.id()))));
            assertEquals(new PrerequisiteChains.NamedCourse(two.id(), two.details().code(), two.details().title()),
                    queries().chains(Ids.course(1), 80).orElseThrow().courses().get(two.id()));
        }

        @Test
        void areCutWhereThereAreTooMany() {
            school().require(Ids.course(1), allOf(anyOf(1, taken(Ids.course(2))), anyOf(2, taken(Ids.course(3)))));
            school().require(Ids.course(2), allOf(anyOf(1, taken(Ids.course(4)))));
            school().require(Ids.course(7), allOf(anyOf(1, taken(Ids.course(1)))));
            assertEquals(List.of("1>2 1 2.00 false", "1>3 2 2.00 false"), links(1, 2));
            assertEquals(true, queries().chains(Ids.course(1), 2).orElseThrow().cut());
            assertEquals(true, queries().chains(Ids.course(1), 3).orElseThrow().cut());
            assertEquals(4, links(1, 4).size());
            assertEquals(false, queries().chains(Ids.course(1), 4).orElseThrow().cut());
        }

        @Test
        void leaveOutDeletedCoursesThatRequireIt() {
            school().require(Ids.course(7), allOf(anyOf(1, taken(Ids.course(1)))));
            school().delete(courses(), Ids.course(7));
            assertEquals(List.of(), links(1, 80));
        }

        @Test
        void areMissingForAnUnknownOrDeletedCourse() {
            school().delete(courses(), Ids.course(1));
            assertEquals(Optional.empty(), queries().chains(Ids.course(1), 80));
            assertEquals(Optional.empty(), queries().chains(Ids.course(99), 80));
        }

        /** Courses under their numbers. */
        private List<String> links(int course, int most) {
            Map<CourseId, Integer> numbers = IntStream.rangeClosed(1, 9).boxed()
                    .collect(toMap(Ids::course, number -> number));
            return queries().chains(Ids.course(course), most).orElseThrow().links().stream()
                    .map(link -> numbers.get(link.course()) + ">" + numbers.get(link.required()) + " " + link.group()
                            + " " + link.minimumGrade() + " " + link.concurrent())
                    .toList();
        }
    }

    private CourseQueries queries() {
        return school().adapters().courseQueries();
    }

    private CourseRepository courses() {
        return school().adapters().courses();
    }
}
