package campus.application.registrar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Repository.Dependents;
import campus.application.shared.SampleTexts;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Name;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Terms;

import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link CourseRepository} does with courses; for prerequisites see {@link PrerequisitesContract}. */
public abstract class CourseRepositoryContract extends RegistrarRepositoryContract<CourseId, Course> {

    @Override
    protected final CourseRepository repository() {
        return school().adapters().courses();
    }

    @Override
    protected final void arrange(School empty) {
        empty.add(Departments.aDepartment(1));
        empty.add(Departments.aDepartment(2));
    }

    @Override
    protected final Course record(int number) {
        return Courses.aCourse(number).build();
    }

    @Override
    protected final Course changed(Course record) {
        return with(record, record.details().code(), new Name("Another title"));
    }

    @Override
    protected final Map<String, BinaryOperator<Course>> uniqueFields() {
        return Map.of("code", (record, holder) -> with(record, holder.details().code(), record.details().title()));
    }

    @Override
    protected final List<Course> variants() {
        return List.of(Courses.aCourse(100).title(SampleTexts.NAME).description("").credits("0").build(),
                Courses.aCourse(101).title(SampleTexts.LONGEST_NAME).description(SampleTexts.PROSE).credits("0.50")
                        .build(),
                Courses.aCourse(102).code("A" + "Z".repeat(CourseCode.MAX_LENGTH - 1)).credits("30").build(),
                Courses.aCourse(103).description(SampleTexts.LONGEST_PROSE).credits("3.25").build(),
                Courses.aCourse(104).department(Ids.department(2)).credits("0.01").build());
    }

    @Override
    protected final Course inPlaceOf(Course record, Course stored) {
        return new Course(stored.id(), stored.version(), record.details());
    }

    private static Course with(Course course, CourseCode code, Name title) {
        Course.Details d = course.details();
        return course.with(new Course.Details(code, title, d.description(), d.credits(), d.departmentId()));
    }

    @Nested
    class FindByCodes {

        @Test
        void findsLiveAndDeletedOnesAmongAThousandCodes() {
            assertFoundByKeys(course -> course.details().code(), repository()::findByCodes);
        }
    }

    @Nested
    class DependentsOfACourse {

        @Test
        void areItsLiveSections() {
            add(record(1));
            school().add(Terms.aTerm(1));
            school().add(Sections.aSection(1));
            school().add(Sections.aSection(2));
            school().delete(school().adapters().sections(), Ids.section(2));
            assertEquals(List.of(new Dependents("sections", 1)), in(() -> repository().dependents(Ids.course(1))));
        }

        @Test
        void areTheLiveCoursesThatRequireIt() {
            List.of(1, 2, 3, 4).forEach(number -> add(record(number)));
            school().require(Ids.course(2), allOf(anyOf(1, taken(Ids.course(1)), taken(Ids.course(4))),
                    anyOf(2, taken(Ids.course(1)))));
            school().require(Ids.course(3), allOf(anyOf(1, taken(Ids.course(1)))));
            school().delete(repository(), Ids.course(3));
            assertEquals(List.of(new Dependents("courses", 1)), in(() -> repository().dependents(Ids.course(1))));
            assertEquals(List.of(), in(() -> repository().dependents(Ids.course(2))));
        }

        @Test
        void areBothKindsTogether() {
            add(record(1));
            add(record(2));
            school().add(Terms.aTerm(1));
            school().add(Sections.aSection(1));
            school().require(Ids.course(2), allOf(anyOf(1, taken(Ids.course(1)))));
            Set<Dependents> dependents = in(() -> repository().dependents(Ids.course(1))).stream()
                    .collect(Collectors.toSet());
            assertEquals(Set.of(new Dependents("sections", 1), new Dependents("courses", 1)), dependents);
        }
    }
}
