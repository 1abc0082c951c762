package campus.bootstrap.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import campus.bootstrap.RunningCampus;
import campus.bootstrap.RunningCampus.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Records of one test in one variant, added through the API; what they are called ends with a mark of their own. */
final class SmallSchool {

    static final String PASSWORD = "a long enough password";

    private final RunningCampus campus;
    private final String mark;
    private final String department;
    private final String term;

    SmallSchool(RunningCampus campus, String test, Visitor visitor) {
        this.campus = campus;
        mark = test.toUpperCase(Locale.ROOT) + visitor.variant().ordinal();
        department = add("/departments", Map.of("code", "D-" + mark, "name", "Studies"));
        term = add("/terms", Map.of("code", "t-" + mark, "name", "Term " + mark, "startsOn", "2020-01-06", "endsOn",
                "2099-12-18"));
    }

    /** The code of a course or department, or the number of a student, in this test and variant, as in "CS 1 LISTS0". */
    String named(String code) {
        return code + " " + mark;
    }

    /** The username of an account in this test and variant. */
    String user(String name) {
        return name + "-" + mark.toLowerCase(Locale.ROOT);
    }

    String course(String code, String title) {
        return add("/courses",
                Map.of("code", named(code), "title", title, "credits", 4, "departmentId", department));
    }

    /** Section A of a course. */
    String section(String course, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("courseId", course, "termId", term, "number", "A"));
        body.putIfAbsent("capacity", 10);
        return add("/sections", body);
    }

    String student(String number, String name) {
        return add("/students", Map.of("studentNumber", number + "-" + mark, "name", name, "email",
                user(number) + "@school.example"));
    }

    String account(String name, String role, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putAll(Map.of("username", user(name), "roles", List.of(role), "password", PASSWORD));
        return add("/accounts", body);
    }

    String enroll(String student, String section) {
        return add("/enrollments", Map.of("studentId", student, "sectionId", section));
    }

    String add(String path, Map<String, ?> body) {
        Answer answer = campus.post(path, body);
        assertEquals(201, answer.status(), answer::toString);
        return answer.text("id");
    }
}
