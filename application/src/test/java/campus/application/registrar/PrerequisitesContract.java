package campus.application.registrar;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Together;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Prerequisites;

import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.concurrent;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every {@link CourseRepository} does with prerequisites. */
public abstract class PrerequisitesContract extends RegistrarContract {
    private static final CourseId ONE = Ids.course(1);
    private static final CourseId TWO = Ids.course(2);
    private static final CourseId THREE = Ids.course(3);

    @BeforeEach
    final void addCourses() {
        school().add(Departments.aDepartment(1));
        IntStream.rangeClosed(1, 6).forEach(number -> school().add(Courses.aCourse(number)));
    }

    @Nested
    class Replace {

        @Test
        void keepsGroupsNumbersGradesAndFlags() {
            Prerequisites wanted = allOf(anyOf(2, taken(TWO, "0.00"), concurrent(THREE)),
                    anyOf(7, taken(Ids.course(4), "4.00")), anyOf(999, taken(TWO, "3.67"), taken(Ids.course(5))));
            school().require(ONE, wanted);
            assertEquals(Map.of(ONE, wanted), of(ONE));
        }

        @Test
        void putsTheNewInPlaceOfTheOld() {
            school().require(ONE, allOf(anyOf(1, taken(TWO), taken(THREE)), anyOf(2, taken(Ids.course(4)))));
            school().require(ONE, allOf(anyOf(2, taken(TWO, "3.00"))));
            assertEquals(Map.of(ONE, allOf(anyOf(2, taken(TWO, "3.00")))), of(ONE));
        }

        @Test
        void takesAwayAll() {
            school().require(ONE, allOf(anyOf(1, taken(TWO))));
            school().require(ONE, Prerequisites.NONE);
            assertEquals(Map.of(), of(ONE));
        }

        @Test
        void leavesTheVersionOfTheCourse() {
            school().require(ONE, allOf(anyOf(1, taken(TWO))));
            assertEquals(0, school().in(() -> courses().find(ONE)).orElseThrow().version());
        }

        @Test
        void isRolledBackWithTheTransaction() {
            school().require(ONE, allOf(anyOf(1, taken(TWO))));
            assertThrows(IllegalStateException.class, () -> school().run(() -> {
                courses().replacePrerequisites(ONE, allOf(anyOf(1, taken(THREE))), School.STAMP);
                throw new IllegalStateException("fault");
            }));
            assertEquals(Map.of(ONE, allOf(anyOf(1, taken(TWO)))), of(ONE));
        }
    }

    @Nested
    class Read {

        @Test
        void leavesOutCoursesThatRequireNothing() {
            school().require(ONE, allOf(anyOf(1, taken(TWO))));
            school().require(THREE, allOf(anyOf(1, taken(ONE)), anyOf(2, concurrent(TWO))));
            assertEquals(Map.of(ONE, allOf(anyOf(1, taken(TWO))), THREE,
                    allOf(anyOf(1, taken(ONE)), anyOf(2, concurrent(TWO)))), of(ONE, TWO, THREE, Ids.course(77)));
            assertEquals(Map.of(), of());
        }

        @Test
        void takesAThousandCourses() {
            school().require(ONE, allOf(anyOf(1, taken(TWO))));
            CourseId[] many = IntStream.rangeClosed(1, 1_000).mapToObj(Ids::course).toArray(CourseId[]::new);
            assertEquals(Map.of(ONE, allOf(anyOf(1, taken(TWO)))), of(many));
        }

        @Test
        void knowsThoseOfADeletedCourse() {
            school().require(ONE, allOf(anyOf(1, taken(TWO))));
            school().delete(courses(), ONE);
            assertEquals(Map.of(ONE, allOf(anyOf(1, taken(TWO)))), of(ONE));
        }
    }

    @Nested
    class Graph {

        @Test
        void leadsFromEachCourseToAllThatItNames() {
            school().require(ONE, allOf(anyOf(1, taken(TWO), taken(Ids.course(4))), anyOf(5, concurrent(THREE))));
            school().require(THREE, allOf(anyOf(1, taken(Ids.course(5)))));
            assertEquals(Optional.of(List.of(Ids.course(5), ONE, THREE, Ids.course(5))), cycle(Ids.course(5), ONE));
            assertEquals(Optional.of(List.of(Ids.course(4), ONE, Ids.course(4))), cycle(Ids.course(4), ONE));
            assertEquals(Optional.empty(), cycle(Ids.course(6), ONE));
        }

        @Test
        void isEmptyForASchoolWithoutPrerequisites() {
            assertEquals(Optional.empty(), cycle(ONE, TWO));
        }

        @Test
        void seesTheChangesOfItsOwnTransaction() {
            assertEquals(Optional.of(List.of(ONE, TWO, ONE)), school().in(() -> {
                courses().replacePrerequisites(TWO, allOf(anyOf(1, taken(ONE))), School.STAMP);
                return courses().lockPrerequisiteGraph().with(ONE, allOf(anyOf(1, taken(TWO)))).cycleThrough(ONE);
            }));
        }

        @Test
        void letsNoTwoChangesCloseACircleTogether() {
            for (int round = 0; round < 5; round++) {
                List<Boolean> changed = Together.onPlatformThreads(2, number -> requireUnlessCycle(
                        Ids.course(number), allOf(anyOf(1, taken(Ids.course(3 - number))))));
                assertEquals(1, Collections.frequency(changed, true));
                school().require(ONE, Prerequisites.NONE);
                school().require(TWO, Prerequisites.NONE);
            }
        }

        private boolean requireUnlessCycle(CourseId course, Prerequisites prerequisites) {
            return school().in(() -> {
                if (courses().lockPrerequisiteGraph().with(course, prerequisites).cycleThrough(course).isPresent()) {
                    return false;
                }
                courses().replacePrerequisites(course, prerequisites, School.STAMP);
                return true;
            });
        }

        private Optional<List<CourseId>> cycle(CourseId course, CourseId required) {
            return school().in(() -> courses().lockPrerequisiteGraph()
                    .with(course, allOf(anyOf(1, taken(required)))).cycleThrough(course));
        }
    }

    private CourseRepository courses() {
        return school().adapters().courses();
    }

    private Map<CourseId, Prerequisites> of(CourseId... courses) {
        return school().in(() -> courses().prerequisitesOf(List.of(courses)));
    }
}
