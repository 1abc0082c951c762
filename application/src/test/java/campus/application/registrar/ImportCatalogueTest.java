package campus.application.registrar;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListRequest;
import campus.application.shared.SortKey;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.RecordKind;

import static campus.application.registrar.ImportKind.COURSES;
import static campus.application.registrar.ImportKind.PREREQUISITES;
import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.concurrent;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** How courses and their prerequisites are imported. */
final class ImportCatalogueTest extends ImportUseCaseTest {

    @BeforeEach
    void addDepartments() {
        school.add(Departments.aDepartment(1));
        school.add(Departments.aDepartment(2));
    }

    @Nested
    class OfCourses {
        private static final String HEADER = "code,title,description,credits,department";

        @Test
        void createsChangesAndLeavesAlone() {
            school.add(Courses.aCourse(1));
            school.add(Courses.aCourse(2));
            Report report = run(COURSES, HEADER, "C 1,Course 1,Lists trees and graphs.,4,D1",
                    "c 2,Course 2,Lists,4.00,d2", "C 3,New,,0.5,D1");
            assertEquals(List.of(), report.rejects());
            assertCounts(report, 1, 2, 0, 0);
            assertEquals(Courses.aCourse(2).description("Lists").department(Ids.department(2)).details(),
                    course("C 2").details());
            assertEquals(Courses.aCourse(3).code("C 3").title("New").description("").credits("0.50").details(),
                    course("C 3").details());
            assertEquals(1, course("C 2").version());
            assertCounts(run(COURSES, HEADER, "C 2,Course 2,Lists,4,D2", "C 3,New,,0.50,D1"), 0, 0, 2, 0);
        }

        @Test
        void tellsTheHistoryOfThoseThatItChanges() {
            school.add(Courses.aCourse(1));
            school.add(Courses.aCourse(2));
            run(COURSES, HEADER, "C 1,Course 1,Lists trees and graphs.,4,D1",
                    "C 2,Course 2,Lists,4.00,D2", "C 3,New,,0.5,D1");
            assertEquals(List.of("description: Lists, trees and graphs. > Lists trees and graphs."), changes(1));
            assertEquals(List.of("description: Lists, trees and graphs. > Lists", "departmentCode: D1 > D2"),
                    changes(2));
        }

        @Test
        void leavesADescriptionForWhichThereIsNoColumn() {
            school.add(Courses.aCourse(1));
            assertCounts(run(COURSES, "code,title,credits,department", "C 1,Course 1,4,D1"), 0, 0, 1, 0);
            assertCounts(run(COURSES, "code,title,credits,department", "C 1,Changed,4,D1"), 0, 1, 0, 0);
            assertEquals("Lists, trees and graphs.", course("C 1").details().description().value());
            assertCounts(run(COURSES, HEADER, "C 1,Changed,,4,D1"), 0, 1, 0, 0);
            assertEquals("", course("C 1").details().description().value());
        }

        @Test
        void rejectsBadCellsAndMissingDepartments() {
            school.delete(adapters.departments(), Ids.department(2));
            Report report = run(COURSES, HEADER, "C 1,Title,,four,D1", "C 2,Title,,31,D1", "C 3,Title,,0.001,D1",
                    "C 4,Title,,4,D9", "C 5,Title,,4,D2", "C 6,Title,,123456789012345678901,D1", "C 7,,,,");
            assertCounts(report, 0, 0, 0, 7);
            assertRejects(report, "2 credits malformed", "3 credits out-of-range", "4 credits too-many-decimals",
                    "5 department unknown-reference", "6 department deleted", "7 credits malformed",
                    "8 title required", "8 credits required", "8 department required");
        }

        @Test
        void rejectsADeletedCourse() {
            school.add(Courses.aCourse(1));
            school.delete(adapters.courses(), Ids.course(1));
            assertEquals(List.of(new Rejected(2, "code", new ImportProblem.Deleted("C 1"))),
                    run(COURSES, HEADER, "C 1,Title,,4,D1").rejects());
        }
    }

    @Nested
    class OfPrerequisites {
        private static final String HEADER = "course_code,group,required_course_code,minimum_grade";

        @BeforeEach
        void addCourses() {
            for (int number = 1; number <= 5; number++) {
                school.add(Courses.aCourse(number));
            }
        }

        @Test
        void makesSureOfEachAlternative() {
            assertAllCreated(run(PREREQUISITES, HEADER, "C 1,1,C 2,B-", "C 1,1,C 3,", "c 1,7,c 4,1.5"), 3);
            assertEquals(Map.of(Ids.course(1), allOf(anyOf(1, taken(Ids.course(2), "2.67"), taken(Ids.course(3))),
                    anyOf(7, taken(Ids.course(4), "1.50")))), of(1));
            assertEquals(1, course("C 1").version());
        }

        @Test
        void tellsTheHistoryOfEveryCourse() {
            school.require(Ids.course(3), allOf(anyOf(1, taken(Ids.course(5)))));
            run(PREREQUISITES, HEADER, "C 1,1,C 2,B-", "C 3,1,C 4,", "C 1,2,C 3,", "C 2,1,C 2,");
            assertEquals(List.of("prerequisites: null > C 2 (2.67); C 3 (2.00)"), changes(1));
            assertEquals(List.of("prerequisites: C 5 (2.00) > C 5 (2.00) or C 4 (2.00)"),
                    changes(3));
            assertEquals(List.of(), changes(2));
        }

        @Test
        void changesNothingWhenSentAgain() {
            String[] rows = {"C 1,1,C 2,B-", "C 1,1,C 3,2.0", "C 3,2,C 4,"};
            run(PREREQUISITES, HEADER, rows);
            assertCounts(run(PREREQUISITES, HEADER, rows), 0, 0, 3, 0);
            assertEquals(1, course("C 1").version());
            assertEquals(1, course("C 3").version());
        }

        @Test
        void keepsWhatTheFileDoesNotName() {
            school.require(Ids.course(1), allOf(anyOf(1, concurrent(Ids.course(2))), anyOf(3, taken(Ids.course(3)))));
            assertCounts(run(PREREQUISITES, HEADER, "C 1,1,C 2,3.00", "C 1,1,C 4,"), 1, 1, 0, 0);
            assertEquals(Map.of(Ids.course(1), allOf(
                    anyOf(1, new Prerequisites.Alternative(Ids.course(2), Grade.of("3.00"),
                            true), taken(Ids.course(4))),
                    anyOf(3, taken(Ids.course(3))))), of(1));
        }

        @Test
        void keepsAStoredMinimumForWhichThereIsNoColumn() {
            school.require(Ids.course(1), allOf(anyOf(1, taken(Ids.course(2), "3.00"))));
            assertCounts(run(PREREQUISITES, "course_code,group,required_course_code", "C 1,1,C 2"), 0, 0, 1, 0);
            assertEquals(Map.of(Ids.course(1), allOf(anyOf(1, taken(Ids.course(2), "3.00")))), of(1));
        }

        @Test
        void rejectsAGroupWithoutAPossibleNumber() {
            assertRejects(run(PREREQUISITES, HEADER, "C 1,1000,C 2,"), "2 group out-of-range");
        }

        @Test
        void rejectsOnlyTheRowThatClosesACircle() {
            Report report = run(PREREQUISITES, HEADER, "C 1,1,C 2,", "C 2,1,C 3,", "C 3,1,C 1,", "C 3,1,C 4,",
                    "C 5,1,C 5,");
            assertCounts(report, 3, 0, 0, 2);
            assertEquals(List.of(
                    new Rejected(4, "required_course_code", new ImportProblem.PrerequisiteCycle(
                            codes("C 3", "C 1", "C 2", "C 3"))),
                    new Rejected(6, "required_course_code",
                            new ImportProblem.PrerequisiteCycle(codes("C 5", "C 5")))),
                    report.rejects());
            assertEquals(Map.of(Ids.course(3), allOf(anyOf(1, taken(Ids.course(4))))), of(3));
        }

        @Test
        void rejectsACircleWithStoredPrerequisites() {
            school.require(Ids.course(2), allOf(anyOf(1, taken(Ids.course(1)))));
            assertRejects(run(PREREQUISITES, HEADER, "C 1,1,C 2,"), "2 required_course_code prerequisite-cycle");
        }

        @Test
        void rejectsBadCellsAndMissingCourses() {
            school.delete(adapters.courses(), Ids.course(5));
            Report report = run(PREREQUISITES, HEADER, "C 9,1,C 2,", "C 1,1,C 9,", "C 5,1,C 2,", "C 1,1,C 5,",
                    "C 1,one,C 2,", "C 1,0,C 2,", "C 1,1000,C 2,", "C 1,1,C 2,E", "C 1,1,C 3,4.01");
            assertCounts(report, 0, 0, 0, 9);
            assertRejects(report, "2 course_code unknown-reference", "3 required_course_code unknown-reference",
                    "4 course_code deleted", "5 required_course_code deleted", "6 group malformed",
                    "7 group out-of-range", "8 group out-of-range", "9 minimum_grade grade-out-of-range",
                    "10 minimum_grade grade-out-of-range");
        }

        @Test
        void rejectsASecondRowForTheSameAlternative() {
            assertRejects(run(PREREQUISITES, HEADER, "C 1,1,C 2,", "C 1,1,C 2,B"), "3 - repeated");
        }

        private Map<CourseId, Prerequisites> of(int number) {
            return school.in(() -> adapters.courses().prerequisitesOf(List.of(Ids.course(number))));
        }

        private List<CourseCode> codes(String... codes) {
            return List.of(codes).stream().map(CourseCode::new).toList();
        }
    }

    /** The fields that were changed, as in "title: One > Two", the oldest first. */
    private List<String> changes(int course) {
        return adapters.recordHistory()
                .of(RecordKind.COURSE, Ids.course(course).value(),
                        ListRequest.first(SortKey.ascending(RecordHistory.SORTS.getFirst())))
                .items().stream().flatMap(line -> line.fields().stream())
                .map(field -> field.name() + ": " + field.before() + " > " + field.after()).toList();
    }

    private Course course(String code) {
        CourseCode key = new CourseCode(code);
        return school.in(() -> adapters.courses().findByCodes(List.of(key))).values().iterator().next().record();
    }
}
