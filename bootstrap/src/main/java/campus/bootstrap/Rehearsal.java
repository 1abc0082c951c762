package campus.bootstrap;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.micronaut.json.tree.JsonNode;

/**
 * What people ask of Campus in a day, in small: everything at least once in each round, with records of the round's own.
 * The demo school and the account {@code admin} have to be there.
 */
final class Rehearsal {

    private static final int REPEATS = 3;
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    /** With the field to sort by. */
    private static final Map<String, String> LISTS = Map.of("departments", "code", "courses", "title", "terms",
            "startsOn", "sections", "seatsTaken", "students", "name", "enrollments", "enrolledAt");

    private final RehearsalClient client;
    private final String password;

    Rehearsal(RehearsalClient client, String password) {
        this.client = client;
        this.password = password;
    }

    /** @throws RehearsalClient.UnexpectedAnswerException when an answer has another status than it should */
    void round(int number) {
        client.signIn("admin", password);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String name = "r" + number;
        String department = added("/departments", Map.of("code", name, "name", "Department " + name));
        String first = added("/courses", course(name + " 101", department));
        String second = added("/courses", course(name + " 102", department));
        client.change(200, "PUT", "/courses/" + second + "/prerequisites",
                Map.of("allOf", List.of(Map.of("anyOf", List.of(Map.of("courseId", first, "minimumGrade", "C"))))));
        client.get(200, "/courses/" + second + "/prerequisites");
        String term = added("/terms", Map.of("code", name, "name", "Term " + name, "startsOn",
                today.minusDays(30).toString(), "endsOn", today.plusDays(90).toString()));
        String basic = added("/sections", section(first, term, "mon"));
        String advanced = added("/sections", section(second, term, "tue"));
        List<String> students = Stream.of("a", "b", "c", "d").map(letter -> student(name + letter)).toList();
        change(department, students.getLast());
        register(name, students, basic, advanced);
        grade(students, basic);
        read(students.getFirst(), basic, first, term, department);
        for (int i = 0; i < REPEATS; i++) {
            LISTS.forEach(this::list);
            questions(name);
        }
        refusals();
        client.upload(202, "students.csv", "student_number;name;email\n" + name + "x;Import " + name + ";" + name
                + "x@rehearsal.example\n" + name + "y;No Address;\n");
        client.get(200, "/imports");
        pages();
    }

    private static Map<String, Object> course(String code, String department) {
        return Map.of("code", code, "title", "Course " + code, "description", "Rehearsed.", "credits", 3,
                "departmentId", department);
    }

    private static Map<String, Object> section(String course, String term, String day) {
        return Map.of("courseId", course, "termId", term, "number", "A1", "capacity", 2, "waitlistCapacity", 1,
                "instructor", "Grace Hopper", "meetings",
                List.of(Map.of("days", List.of(day), "startsAt", "09:00", "endsAt", "10:00")));
    }

    private String student(String number) {
        return added("/students", Map.of("studentNumber", number, "name", "Student " + number, "email",
                number + "@rehearsal.example", "dateOfBirth", "2005-02-28"));
    }

    private String added(String path, Object body) {
        return id(client.post(201, path, body));
    }

    private void change(String department, String student) {
        client.change(200, "PATCH", "/departments/" + department, Map.of("name", "Changed"));
        client.change(200, "PATCH", "/students/" + student, Map.of("hold", "fine"));
        client.delete(204, "/students/" + student);
        client.get(404, "/students/" + student);
        client.post(200, "/students/" + student + "/restore", "");
        client.change(200, "PATCH", "/students/" + student, "{\"hold\": null}");
    }

    /** Seats, a place on the waitlist, refusals, a drop that lets somebody in, and a grade. */
    private void register(String name, List<String> students, String basic, String advanced) {
        Map<String, String> wish = wish(students.getFirst(), basic);
        client.get(200, "/students/" + students.getFirst() + "/eligibility?sectionId=" + basic);
        String enrollment = id(client.post(201, "/enrollments", wish, name));
        client.post(201, "/enrollments", wish, name);
        client.post(409, "/enrollments", wish);
        client.post(409, "/enrollments", wish(students.getFirst(), advanced));
        client.post(207, "/sections/" + basic + "/enrollments/bulk",
                Map.of("studentIds", students.subList(1, students.size())));
        client.get(200, "/enrollments/" + enrollment);
        client.post(200, status(enrollment), Map.of("status", "dropped", "reason", "rehearsal"));
        client.post(409, status(enrollment), Map.of("status", "completed", "grade", "A-"));
        client.get(200, "/enrollments/" + enrollment + "/history");
        client.put(200, "/students/" + students.getLast() + "/sections",
                Map.of("sectionIds", List.of(), "dryRun", true));
    }

    private void grade(List<String> students, String section) {
        String exam = added("/sections/" + section + "/assessments", Map.of("name", "Exam", "weight", 40));
        String enrollment = firstId(client.get(200, "/students/" + students.get(1) + "/enrollments"));
        client.put(200, "/enrollments/" + enrollment + "/scores/" + exam, Map.of("score", "B+"));
        client.get(200, "/enrollments/" + enrollment + "/scores");
        client.get(200, "/sections/" + section + "/scores");
        client.post(200, status(enrollment), Map.of("status", "completed", "grade", 3.67));
        client.post(200, "/enrollments/" + enrollment + "/grade", Map.of("grade", "A", "reason", "marked again"));
        client.get(200, "/students/" + students.get(1) + "/transcript");
    }

    private void read(String student, String section, String course, String term, String department) {
        Stream.of("/students/" + student, "/students/" + student + "/history", "/students/" + student + "/refusals",
                "/sections/" + section,
                "/sections/" + section + "/roster?count=true", "/sections/" + section + "/refusals",
                "/sections/" + section + "/statistics", "/courses/" + course, "/courses/" + course + "/sections",
                "/courses/" + course + "/statistics", "/terms/" + term, "/terms/" + term + "/statistics",
                "/terms/" + term + "/ranking", "/departments/" + department,
                "/departments/" + department + "/dependents",
                "/departments/" + department + "/ranking", "/courses/statistics", "/sections/statistics",
                "/enrollments/recent").forEach(path -> client.get(200, path));
    }

    /** Two pages, the fields, the groups, and the table of a list. */
    private void list(String list, String sort) {
        String path = "/" + list + "?sort=-" + sort + "&limit=1&count=true";
        JsonNode page = client.get(200, path);
        client.get(200, path + "&cursor=" + encoded(RehearsalClient.text(page, "next")));
        client.get(200, "/" + list + "/fields");
        client.get(200, "/" + list + "/aggregate?metrics=count");
        client.table("/" + list);
    }

    private void questions(String name) {
        client.get(200, "/sections?sort=course.code,number&count=true&filter="
                + encoded("course.department.code==" + name + ";status==open;seatsFree>=0"));
        client.get(200, "/students?q=" + name + "&sort=name&limit=10&include=enrollments,enrollments.section.course");
        client.get(200, "/enrollments?sort=-enrolledAt&filter="
                + encoded("status=in=(active,completed);section.term.code==" + name));
        client.get(200, "/students?filter=" + encoded("dateOfBirth=month=2,name=istartswith=stu") + "&count=true");
        client.get(200, "/enrollments?fields=section.course.code,student.name,status");
        client.get(200, "/enrollments/aggregate?groupBy=section.course.department.code,status&metrics="
                + encoded("count,avg(grade)") + "&sort=-count");
    }

    private void refusals() {
        client.get(404, "/students/" + NOBODY);
        client.get(400, "/students?sort=shoeSize");
        client.get(400, "/students?filter=" + encoded("name=="));
        client.post(400, "/students", "{\"name\": 5");
        client.post(422, "/students", Map.of("name", ""));
    }

    private void pages() {
        client.signOut();
        client.get(401, "/students");
        Stream.of("/", "/docs", "/docs/openapi.yml", "/health", "/health/readiness", "/health/liveness")
                .forEach(path -> client.page(200, path));
    }

    private static Map<String, String> wish(String student, String section) {
        return Map.of("studentId", student, "sectionId", section);
    }

    private static String status(String enrollment) {
        return "/enrollments/" + enrollment + "/status";
    }

    private static String id(JsonNode record) {
        return RehearsalClient.text(record, "id");
    }

    private static String firstId(JsonNode list) {
        return id(Objects.requireNonNull(list.get("items")).values().iterator().next());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
