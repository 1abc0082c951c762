package campus.web.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StatisticsTest {

    private static final String NO_GRADES = distribution(0, 0, 0);

    private final String course = Catalogue.course();
    private final String term = Catalogue.term();

    @Test
    void countsTheEnrollmentsAndSeatsOfASection() {
        String section = filled();
        assertEquals("""
                {"total":6,"active":1,"waitlisted":1,"dropped":1,"completed":3,"averageGrade":3.33,\
                "gradeDistribution":%s,"capacity":4,"seatsTaken":4}""".formatted(distribution(1, 1, 1)),
                api().get("/sections/" + section + "/statistics").expect(200).body());
        String empty = Catalogue.section(course, term, 0, 0, "[]");
        assertEquals("""
                {"total":0,"active":0,"waitlisted":0,"dropped":0,"completed":0,"averageGrade":null,\
                "gradeDistribution":%s,"capacity":0,"seatsTaken":0}""".formatted(NO_GRADES),
                api().get("/sections/" + empty + "/statistics").expect(200).body());
    }

    @Test
    void addsUpTheSectionsOfACourse() {
        filled();
        Catalogue.section(course, Catalogue.term(), 8, 0, "[]");
        assertEquals("""
                {"total":6,"active":1,"waitlisted":1,"dropped":1,"completed":3,"averageGrade":3.33,\
                "gradeDistribution":%s,"capacity":12,"seatsTaken":4}""".formatted(distribution(1, 1, 1)),
                api().get("/courses/" + course + "/statistics").expect(200).body());
    }

    @Test
    void showsATermInNumbers() {
        String cancelled = Catalogue.section(course, term, 5, 0, "[]");
        filled();
        api().patch("/sections/" + cancelled, "*", "{\"status\": \"cancelled\"}").expect(200);
        assertEquals("""
                {"sections":{"total":2,"open":1,"closed":0,"cancelled":1},"coursesOffered":1,"capacity":9,\
                "seatsTaken":4,"waitlisted":1,"fillRate":0.4444,"students":4,\
                "enrollments":{"total":6,"active":1,"waitlisted":1,"dropped":1,"completed":3},"averageGrade":3.33,\
                "gradeDistribution":%s}""".formatted(distribution(1, 1, 1)),
                api().get("/terms/" + term + "/statistics").expect(200).body());
        Answer empty = api().get("/terms/" + Catalogue.term() + "/statistics").expect(200);
        assertTrue(empty.json().at("/fillRate").isNull() && empty.json().at("/averageGrade").isNull(), empty.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sections", "courses", "terms"})
    void knowsNoStatisticsOfWhatIsUnknownOrDeleted(String resource) {
        api().get("/" + resource + "/" + UUID.randomUUID() + "/statistics").expect(ProblemType.NOT_FOUND);
        assertEquals(List.of("id malformed"), api().get("/" + resource + "/x/statistics")
                .expect(ProblemType.INVALID_PARAMETER).errors());
        api().get("/" + resource + "/" + course + "/statistics?term=1").expect(ProblemType.INVALID_PARAMETER);
        String deleted = switch (resource) {
            case "sections" -> Catalogue.section(course, term, 1, 0, "[]");
            case "courses" -> course;
            default -> term;
        };
        api().delete("/" + resource + "/" + deleted).expect(204);
        api().get("/" + resource + "/" + deleted + "/statistics").expect(ProblemType.NOT_FOUND);
    }

    @Test
    void listsCoursesWithTheirCounts() {
        filled();
        Answer ofTerm = api().get("/courses/statistics?count=true&termId=" + term).expect(200);
        String code = api().get("/courses/" + course).text("/code");
        assertEquals("""
                {"items":[{"id":"%s","code":"%s","title":"Data Structures","sections":1,"total":6,"active":1,\
                "waitlisted":1,"dropped":1,"completed":3,"averageGrade":3.33}],"next":null,"total":1}"""
                .formatted(course, code), ofTerm.body());
        String department = api().get("/courses/" + course).text("/departmentId");
        assertEquals(ofTerm.json().at("/items"),
                api().get("/courses/statistics?departmentId=" + department).expect(200).json().at("/items"));
        Answer other = api().get("/courses/statistics?departmentId=" + department + "&termId=" + Catalogue.term())
                .expect(200);
        assertEquals("[]", other.json().at("/items").toString());
        String idle = Catalogue.course();
        Answer none = api().get("/courses/statistics?departmentId="
                + api().get("/courses/" + idle).text("/departmentId")).expect(200);
        assertEquals("0 0 null", none.text("/items/0/sections") + " " + none.text("/items/0/total") + " "
                + none.text("/items/0/averageGrade"));
    }

    @Test
    void namesTheTermOrDepartmentThatIsNotThere() {
        UUID nobody = UUID.randomUUID();
        String department = Catalogue.department();
        assertTrue(api().get("/courses/statistics?departmentId=" + department + "&termId=" + nobody)
                .expect(ProblemType.NOT_FOUND).text("/detail").contains("term " + nobody));
        assertTrue(api().get("/courses/statistics?termId=" + term + "&departmentId=" + nobody)
                .expect(ProblemType.NOT_FOUND).text("/detail").contains("department " + nobody));
        assertTrue(api().get("/sections/statistics?termId=" + nobody).expect(ProblemType.NOT_FOUND).text("/detail")
                .contains("term " + nobody));
    }

    @Test
    void listsTheFullestAndTheEmptiestSections() {
        String full = filled();
        String half = Catalogue.section(course, term, 2, 0, "[]");
        Catalogue.enroll(Catalogue.student(), half).expect(201);
        String none = Catalogue.section(course, term, 0, 0, "[]");
        String cancelled = Catalogue.section(course, term, 5, 0, "[]");
        api().patch("/sections/" + cancelled, "*", "{\"status\": \"cancelled\"}").expect(200);
        Answer fullest = api().get("/sections/statistics?termId=" + term).expect(200);
        assertEquals(List.of(full, half, none), ids(fullest));
        assertEquals(List.of(none, half, full),
                ids(api().get("/sections/statistics?order=emptiest&termId=" + term).expect(200)));
        assertEquals(List.of(full), ids(api().get("/sections/statistics?order=fullest&limit=1&termId=" + term)));
        Answer section = api().get("/sections/" + half);
        assertEquals("""
                {"id":"%s","courseCode":"%s","courseTitle":"Data Structures","termCode":"%s","number":"%s",\
                "capacity":2,"seatsTaken":1,"seatsFree":1,"fillRate":0.5000,"waitlisted":0}"""
                .formatted(half, section.text("/courseCode"), section.text("/termCode"), section.text("/number")),
                fullest.body().replaceFirst(".*(\\{\"id\":\"" + half + "[^}]*}).*", "$1"));
        assertTrue(fullest.json().at("/items/2/fillRate").isNull(), fullest.body());
        assertEquals("[]", api().get("/sections/statistics?termId=" + Catalogue.term()).json().at("/items").toString());
    }

    @Test
    void listsTenSectionsOfAllTermsUnlessToldOtherwise() {
        for (int i = 0; i < 11; i++) {
            Catalogue.section(course, term, 1, 0, "[]");
        }
        assertEquals(10, ids(api().get("/sections/statistics").expect(200)).size());
        assertEquals(11, ids(api().get("/sections/statistics?order=emptiest&limit=11").expect(200)).size());
    }

    @ParameterizedTest
    @CsvSource({"/sections/statistics?order=full, order malformed", "/sections/statistics?order=, order malformed",
            "/sections/statistics?order=FULLEST, order malformed", "/sections/statistics?limit=0, limit out-of-range",
            "/sections/statistics?limit=101, limit out-of-range", "/sections/statistics?limit=, limit out-of-range",
            "/sections/statistics?limit=ten, limit out-of-range", "/sections/statistics?termId=x, termId malformed",
            "/sections/statistics?termId=, termId required", "/sections/statistics?sort=id, sort unknown-parameter",
            "/sections/statistics?cursor=x, cursor unknown-parameter",
            "/sections/statistics?order=fullest&order=fullest, order repeated",
            "/courses/statistics?termId=1, termId malformed",
            "/courses/statistics?departmentId=, departmentId required",
            "/courses/statistics?sort=credits, sort unknown-field", "/courses/statistics?limit=501, limit out-of-range",
            "/courses/statistics?days=1, days unknown-parameter"})
    void refusesParametersThatItCannotTake(String path, String error) {
        assertEquals(List.of(error), api().get(path).expect(ProblemType.INVALID_PARAMETER).errors());
    }

    /** Names stand where identities do, and neither takes the other's requests. */
    @Test
    void keepsNamesAndIdentitiesApart() {
        String section = filled();
        assertEquals(section, api().get("/sections/" + section).expect(200).id());
        assertEquals(course, api().get("/courses/" + course).expect(200).id());
        for (String path : List.of("/sections/statistics", "/courses/statistics", "/enrollments/recent")) {
            assertTrue(api().get(path).expect(200).json().at("/items").isArray());
        }
        for (String path : List.of("/sections/recent", "/courses/statistic", "/enrollments/statistics",
                "/sections/statistics/statistics", "/courses/statistics/statistics", "/sections/statistics/roster",
                "/enrollments/recent/history")) {
            assertEquals(List.of("id malformed"), api().get(path).expect(ProblemType.INVALID_PARAMETER).errors());
        }
        assertEquals(List.of("id malformed"),
                api().delete("/sections/statistics").expect(ProblemType.INVALID_PARAMETER).errors());
        assertEquals(List.of("id malformed"), api().patch("/courses/statistics", "*", "{}")
                .expect(ProblemType.INVALID_PARAMETER).errors());
        api().post("/enrollments/recent", "{}").expect(ProblemType.METHOD_NOT_ALLOWED);
    }

    /** A section with four seats: an active, a waitlisted and a dropped enrollment, and three completed ones. */
    private String filled() {
        String section = Catalogue.section(course, term, 4, 1, "[]");
        String dropped = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
        Catalogue.changeStatus(dropped, "{\"status\": \"dropped\"}").expect(200);
        for (String grade : List.of("\"A+\"", "3.99", "2")) {
            String id = Catalogue.enroll(Catalogue.student(), section).expect(201).id();
            Catalogue.changeStatus(id, "{\"status\": \"completed\", \"grade\": " + grade + "}").expect(200);
        }
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        assertEquals("waitlisted", Catalogue.enroll(Catalogue.student(), section).expect(201).text("/status"));
        return section;
    }

    /** The distribution of so many grades with the letters A, A- and C. */
    private static String distribution(int a, int aMinus, int c) {
        return """
                [{"letter":"A","count":%d},{"letter":"A-","count":%d},{"letter":"B+","count":0},\
                {"letter":"B","count":0},{"letter":"B-","count":0},{"letter":"C+","count":0},\
                {"letter":"C","count":%d},{"letter":"C-","count":0},{"letter":"D+","count":0},\
                {"letter":"D","count":0},{"letter":"D-","count":0},{"letter":"F","count":0}]""".formatted(a, aMinus, c);
    }

    private static List<String> ids(Answer list) {
        List<String> ids = new ArrayList<>();
        list.json().at("/items").forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }
}
