package campus.bootstrap.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import campus.bootstrap.RunningCampus;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Text that would be a script if a page forgot to escape it, in every record and in every field that a page has: each
 * kind of page that the links lead to is opened, by whoever may see it.
 */
@BrowserTest
class HostileTextTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'><svg onload=alert(2)>${1}{{2}}</textarea>";

    @Variants(Variant.WIDE)
    void isShownToTheOffice(Visitor visitor, RunningCampus campus) {
        School school = new School(campus, new SmallSchool(campus, "ho", visitor));
        Crawler crawler = new Crawler(visitor, HOSTILE);
        visitor.signIn("admin", RunningCampus.PASSWORD);
        crawler.openAll(List.of("/courses/" + school.course, "/sections/" + school.section, "/students/"
                + school.student, "/enrollments/" + school.enrollment, "/sections/" + school.section + "/roster",
                "/"));
        assertTrue(crawler.hostilePages().containsAll(Set.of("/courses/{id}", "/courses/{id}/history",
                "/sections/{id}", "/sections/{id}/roster", "/sections/{id}/assessments", "/students/{id}",
                "/students/{id}/enrollments", "/students/{id}/transcript", "/enrollments/{id}", "/courses",
                "/students", "/departments", "/terms")), crawler.hostilePages()::toString);
    }

    @Variants(Variant.NARROW)
    void isShownToStudents(Visitor visitor, RunningCampus campus) {
        School school = new School(campus, new SmallSchool(campus, "hs", visitor));
        school.small.account("eve", "student", Map.of("studentId", school.student));
        Crawler crawler = new Crawler(visitor, HOSTILE);
        visitor.signIn(school.small.user("eve"), SmallSchool.PASSWORD);
        crawler.openAll(List.of("/my", "/my/sections?full=true", "/"));
        assertTrue(crawler.hostilePages().containsAll(Set.of("/my", "/my/sections?full", "/my/transcript")),
                crawler.hostilePages()::toString);
    }

    @Variants(Variant.NARROW)
    void isShownToInstructors(Visitor visitor, RunningCampus campus) {
        School school = new School(campus, new SmallSchool(campus, "hi", visitor));
        Crawler crawler = new Crawler(visitor, HOSTILE);
        visitor.signIn(school.small.user("ivo"), SmallSchool.PASSWORD);
        crawler.openAll(List.of("/teaching", "/"));
        assertTrue(crawler.hostilePages().containsAll(Set.of("/teaching", "/sections/{id}/roster",
                "/sections/{id}/assessments")), crawler.hostilePages()::toString);
    }

    /** All of whose texts are hostile, as far as they may be any text. */
    private static final class School {

        private final SmallSchool small;
        private final String course;
        private final String section;
        private final String student;
        private final String enrollment;

        School(RunningCampus campus, SmallSchool small) {
            this.small = small;
            String department = small.add("/departments", Map.of("code", small.named("X"), "name", HOSTILE));
            course = small.add("/courses", Map.of("code", small.named("XSS 1"), "title", HOSTILE, "description",
                    HOSTILE, "credits", 3, "departmentId", department));
            campus.patch("/courses/" + course, Map.of("title", HOSTILE + HOSTILE));
            String term = small.add("/terms", Map.of("code", small.named("x"), "name", HOSTILE, "startsOn",
                    "2020-01-06", "endsOn", "2099-12-18"));
            String instructor = small.account("ivo", "instructor", Map.of());
            Map<String, Object> details = new HashMap<>(Map.of("courseId", course, "termId", term, "number", "A",
                    "capacity", 1, "waitlistCapacity", 3, "instructor", HOSTILE, "instructorId", instructor));
            section = small.add("/sections", details);
            details.put("number", "B");
            String other = small.add("/sections", details);
            student = small.student("1", HOSTILE);
            enrollment = small.enroll(student, section);
            small.enroll(small.student("2", HOSTILE), section);
            small.add("/sections/" + section + "/assessments", Map.of("name", HOSTILE, "weight", 1));
            campus.post("/enrollments/" + enrollment + "/status", Map.of("status", "dropped", "reason", HOSTILE));
            campus.post("/enrollments/" + enrollment + "/status", Map.of("status", "active", "reason", HOSTILE));
            campus.post("/enrollments/" + small.enroll(student, other) + "/status", Map.of("status", "completed",
                    "grade", 4, "reason", HOSTILE));
            campus.patch("/students/" + student, Map.of("hold", HOSTILE));
        }
    }
}
