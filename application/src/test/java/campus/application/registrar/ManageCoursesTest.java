package campus.application.registrar;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListRequest;
import campus.application.shared.Repository;
import campus.application.shared.SortKey;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.Sections;

import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.concurrent;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

final class ManageCoursesTest extends ManageRecordsTest<CourseId, Course.Details, Course.Details, Course> {

    @Override
    ManageCourses manage() {
        return useCases.manageCourses();
    }

    @Override
    Repository<CourseId, Course> repository() {
        return adapters.courses();
    }

    @Override
    Course.Details draft(int number) {
        return details(number);
    }

    @Override
    Course.Details details(int number) {
        return Courses.aCourse(number).details();
    }

    @Override
    Course.Details detailsOf(Course record) {
        return record.details();
    }

    @Override
    CourseId id(UUID value) {
        return new CourseId(value);
    }

    @Override
    RecordKind kind() {
        return RecordKind.COURSE;
    }

    @Override
    List<String> numbered() {
        return List.of("code", "title");
    }

    @Override
    String uniqueField() {
        return "code";
    }

    @Override
    String addDependent(Course record) {
        school.add(Sections.aSection(50).course(record.id()));
        return "sections";
    }

    @Nested
    class ItsDepartment {

        @Test
        void mustBeThere() {
            Course course = create(10);
            assertEquals(unknownDepartment(7),
                    manage().create(Courses.aCourse(11).department(Ids.department(7)).details(), BY));
            assertEquals(unknownDepartment(7), manage().change(course.id(), 0,
                    Courses.aCourse(10).department(Ids.department(7)).details(), BY));
        }

        @Test
        void mustBeThereAgainBeforeTheCourseIs() {
            school.add(Departments.aDepartment(2));
            Course course = done(manage().create(Courses.aCourse(10).department(Ids.department(2)).details(), BY));
            delete(course);
            school.delete(adapters.departments(), Ids.department(2));
            assertEquals(unknownDepartment(2), manage().restore(course.id(), BY));
            assertEquals(unknownDepartment(2), manage().create(
                    Courses.aCourse(11).department(Ids.department(2)).details(), BY));
            useCases.manageDepartments().restore(Ids.department(2), BY);
            done(manage().restore(course.id(), BY));
        }

        private RecordOutcome<Course> unknownDepartment(int number) {
            return new RecordOutcome.UnknownReference<>("departmentId", Ids.department(number).value());
        }
    }

    @Nested
    class SetPrerequisites {

        @Test
        void keepsThemAndRaisesTheVersion() {
            Course course = create(10);
            assertEquals(1, done(set(course, requires(Ids.course(1)))).version());
            assertEquals(Map.of(course.id(), requires(Ids.course(1))), stored(course));
            assertEquals(2, done(manage().setPrerequisites(course.id(), 1, Prerequisites.NONE, BY)).version());
            assertEquals(Map.of(), stored(course));
        }

        @Test
        void refusesAnUnknownOrDeletedCourse() {
            Course course = create(10);
            Course gone = delete(create(11));
            for (CourseId missing : List.of(gone.id(), Ids.course(99))) {
                assertEquals(new RecordOutcome.UnknownReference<Course>("courseId", missing.value()),
                        set(course, requires(missing)));
            }
            assertEquals(Map.of(), stored(course));
        }

        @Test
        void refusesACourseThatRequiresItself() {
            Course course = create(10);
            assertEquals(cycle("C 10", "C 10"), set(course, requires(course.id())));
        }

        @Test
        void refusesACircleAndShowsItsPath() {
            Course first = create(10);
            Course second = create(11);
            Course third = create(12);
            done(set(first, requires(second.id())));
            done(set(second, requires(third.id())));
            assertEquals(cycle("C 12", "C 10", "C 11", "C 12"), set(third, requires(first.id())));
            assertEquals(Map.of(), stored(third));
            assertEquals(third, find(third.id()));
        }

        @Test
        void refusesAStaleVersionAndAnUnknownCourse() {
            Course course = create(10);
            assertEquals(new RecordOutcome.Stale<Course>(0, List.of()),
                    manage().setPrerequisites(course.id(), 1, Prerequisites.NONE, BY));
            assertEquals(new RecordOutcome.NotFound<Course>(),
                    manage().setPrerequisites(Ids.course(99), 0, Prerequisites.NONE, BY));
        }

        @Test
        void tellsThemInTheHistoryByTheCodesOfTheCourses() {
            Course course = create(10);
            Course other = create(11);
            Prerequisites first = allOf(anyOf(1, taken(Ids.course(1), "2.67"), concurrent(other.id())));
            done(set(course, first));
            done(manage().setPrerequisites(course.id(), 1, allOf(first.allOf().getFirst(),
                    anyOf(2, taken(other.id()))), BY));
            done(manage().setPrerequisites(course.id(), 2, allOf(anyOf(7, first.allOf().getFirst().anyOf().getFirst(),
                    first.allOf().getFirst().anyOf().getLast()), anyOf(9, taken(other.id()))), BY));
            done(manage().setPrerequisites(course.id(), 3, Prerequisites.NONE, BY));
            String one = "C 1 (2.67) or C 11 (2.00 or concurrent)";
            String both = one + "; C 11 (2.00)";
            assertEquals(List.of("[]", line(null, one), line(one, both), "[]", line(both, null)),
                    adapters.recordHistory().of(kind(), course.id().value(),
                            ListRequest.first(SortKey.ascending(RecordHistory.SORTS.getFirst()))).items().stream()
                            .map(change -> change.fields().toString()).toList());
        }

        private String line(@Nullable String before, @Nullable String after) {
            return List.of(new RecordChange.Field("prerequisites", before, after)).toString();
        }

        @Test
        void saysNothingInTheHistoryOfThoseThatAreRefused() {
            Course course = create(10);
            set(course, requires(course.id()));
            set(course, requires(Ids.course(99)));
            manage().setPrerequisites(course.id(), 7, Prerequisites.NONE, BY);
            assertEquals(List.of("0 CREATED registrar"), history(course));
        }

        @Test
        void keepsARequiredCourseFromBeingDeleted() {
            Course course = create(10);
            Course required = create(11);
            done(set(course, requires(required.id())));
            assertEquals(new RecordOutcome.HasDependents<Course>(List.of(new Repository.Dependents("courses", 1))),
                    manage().delete(required.id(), null, BY));
        }

        @Test
        void keepsACourseDeletedWhileOneItRequiresIs() {
            Course required = create(11);
            Course course = create(10);
            done(set(course, requires(required.id())));
            delete(course);
            delete(required);
            assertEquals(new RecordOutcome.UnknownReference<Course>("courseId", required.id().value()),
                    manage().restore(course.id(), BY));
            done(manage().restore(required.id(), BY));
            done(manage().restore(course.id(), BY));
            assertEquals(Map.of(course.id(), requires(required.id())), stored(course));
        }

        private RecordOutcome<Course> set(Course course, Prerequisites prerequisites) {
            return manage().setPrerequisites(course.id(), course.version(), prerequisites, BY);
        }

        private Prerequisites requires(CourseId course) {
            return allOf(anyOf(1, taken(course)));
        }

        private Map<CourseId, Prerequisites> stored(Course course) {
            return school.in(() -> adapters.courses().prerequisitesOf(List.of(course.id())));
        }

        private RecordOutcome<Course> cycle(String... path) {
            return new RecordOutcome.PrerequisiteCycle<>(List.of(path).stream().map(CourseCode::new).toList());
        }
    }
}
