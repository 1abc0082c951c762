package campus.application.registrar;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import campus.domain.registrar.Course;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.Section;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Term;
import campus.domain.registrar.Terms;

import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.concurrent;
import static campus.domain.registrar.Requirements.taken;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link OfferingQueries} does. */
public abstract class OfferingQueriesContract extends RegistrarContract {

    @Test
    void tellsWhatTheRulesNeedToKnow() {
        school().add(Departments.aDepartment(1));
        Course course = school().add(Courses.aCourse(1));
        Course two = school().add(Courses.aCourse(2));
        Course three = school().add(Courses.aCourse(3));
        school().add(Courses.aCourse(4));
        Term term = school().add(Terms.aTerm(1).window(null, "2026-09-05T00:00:00.000001Z"));
        Section section = school().add(Sections.aSection(1).taughtBy(Ids.instructor(1))
                .meeting("MON", "09:00", "10:00").meeting("TUE WED", "08:00", "09:00"));
        Prerequisites prerequisites = allOf(anyOf(1, taken(two.id(), "1.67"), concurrent(three.id())),
                anyOf(9, taken(two.id())));
        school().require(course.id(), prerequisites);
        assertEquals(Optional.of(new Offering(section, course, term, prerequisites,
                Map.of(two.id(), two, three.id(), three))), offering(1));
    }

    @Test
    void tellsThatNothingIsRequired() {
        school().founded();
        Offering offering = offering(1).orElseThrow();
        assertEquals(Prerequisites.NONE, offering.prerequisites());
        assertEquals(Map.of(), offering.requiredCourses());
    }

    @Test
    void countsSeatsAsTheyAreNow() {
        school().founded();
        school().claim(Ids.section(1), 3);
        assertEquals(3, offering(1).orElseThrow().section().seatsTaken());
        assertEquals(4, school().in(() -> {
            school().adapters().seats().claim(Ids.section(1));
            return offering(1).orElseThrow().section().seatsTaken();
        }));
    }

    @Test
    void namesARequiredCourseThatIsDeleted() {
        school().founded();
        Course required = school().add(Courses.aCourse(2));
        school().require(Ids.course(1), allOf(anyOf(1, taken(required.id()))));
        school().delete(school().adapters().courses(), required.id());
        assertEquals(required.details(), offering(1).orElseThrow().requiredCourse(required.id()).details());
    }

    @Test
    void isEmptyForAnUnknownOrDeletedSection() {
        school().founded();
        school().delete(school().adapters().sections(), Ids.section(1));
        assertEquals(Optional.empty(), offering(1));
        assertEquals(Optional.empty(), offering(99));
    }

    private Optional<Offering> offering(int section) {
        return school().adapters().offerings().offering(Ids.section(section));
    }
}
