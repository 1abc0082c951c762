package campus.web.registrar;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;

import campus.web.shared.Answer;

import static campus.web.shared.Api.api;

/** Adds valid records to the test server over HTTP, each under a code of its own, and answers their ids. */
public final class Catalogue {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Catalogue() {}

    /** A code nobody else has. */
    public static String unique() {
        return "X" + NUMBER.incrementAndGet();
    }

    public static String department() {
        return add("/departments", "{\"code\": \"%s\", \"name\": \"Computer Science\"}".formatted(unique())).id();
    }

    public static String course() {
        return course(unique());
    }

    public static String course(String code) {
        return add("/courses", courseBody(code, department())).id();
    }

    public static String courseBody(String code, String department) {
        return """
                {"code": "%s", "title": "Data Structures", "credits": 4, "departmentId": "%s"}""".formatted(code,
                department);
    }

    /** A term that runs and whose registration is open. */
    public static String term() {
        return add("/terms", """
                {"code": "%s", "name": "Fall", "startsOn": "2026-08-10", "endsOn": "2026-12-18"}""".formatted(unique()))
                .id();
    }

    /** An open section with these seats and places on its waitlist. */
    public static String section(int seats, int waitlist) {
        return section(course(), term(), seats, waitlist, "[]");
    }

    public static String section(String course, String term, int seats, int waitlist, String meetings) {
        return add("/sections", """
                {"courseId": "%s", "termId": "%s", "number": "%s", "capacity": %d, "waitlistCapacity": %d,
                "meetings": %s}""".formatted(course, term, unique(), seats, waitlist, meetings)).id();
    }

    public static String student() {
        return add("/students", studentBody(unique())).id();
    }

    public static String studentBody(String number) {
        return """
                {"studentNumber": "%s", "name": "Ann Lee", "email": "%s@school.example"}""".formatted(number, number);
    }

    public static Answer enroll(String student, String section) {
        return api().post("/enrollments",
                "{\"studentId\": \"%s\", \"sectionId\": \"%s\"}".formatted(student, section));
    }

    public static Answer enrollInBulk(String section, String body) {
        return api().post("/sections/" + section + "/enrollments/bulk", body);
    }

    /** A new student's active enrollment in a new section. */
    public static Answer enrollment() {
        return enroll(student(), section(5, 0)).expect(201);
    }

    public static Answer changeStatus(String enrollment, String body) {
        return api().post("/enrollments/" + enrollment + "/status", body);
    }

    /** An assessment of a section. */
    public static String assessment(String section, int weight) {
        return add("/sections/" + section + "/assessments",
                "{\"name\": \"%s\", \"weight\": %d}".formatted(unique(), weight)).id();
    }

    /** Records a score, whichever is there; the score is JSON. */
    public static Answer score(String enrollment, String assessment, String score) {
        return api().with("Content-Type", "application/json").send("PUT",
                "/enrollments/" + enrollment + "/scores/" + assessment,
                BodyPublishers.ofString("{\"score\": " + score + "}"));
    }

    private static Answer add(String path, String body) {
        return api().post(path, body).expect(201);
    }
}
