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

class RankingsTest {

    private final String course = Catalogue.course();
    private final String department = api().get("/courses/" + course).text("/departmentId");
    private final String term = Catalogue.term();

    @Test
    void ranksTheStudentsOfADepartment() {
        String section = Catalogue.section(course, term, 9, 0, "[]");
        List<String> students = new ArrayList<>();
        for (String grade : List.of("3", "3.67", "3.67", "2")) {
            students.add(Catalogue.student());
            String id = Catalogue.enroll(students.getLast(), section).expect(201).id();
            Catalogue.changeStatus(id, "{\"status\": \"completed\", \"grade\": " + grade + "}").expect(200);
        }
        Answer ranking = api().get("/departments/" + department + "/ranking").expect(200);
        assertEquals(List.of("1", "1", "3", "4"), texts(ranking, "rank"));
        assertEquals(List.of(students.get(1), students.get(2), students.get(0), students.get(3)),
                texts(ranking, "id"));
        String number = api().get("/students/" + students.get(1)).text("/studentNumber");
        assertTrue(ranking.body().startsWith("""
                {"items":[{"rank":1,"id":"%s","studentNumber":"%s","name":"Ann Lee","gradePointAverage":3.67,\
                "credits":4.00,"completed":1},""".formatted(students.get(1), number)), ranking::body);
        assertEquals(List.of("1", "1"), texts(of("/departments/" + department, "?limit=2"), "rank"));
        assertEquals(4, texts(of("/departments/" + department, "?minimumCredits=4&termId=" + term), "rank").size());
        assertEquals(List.of(), texts(of("/departments/" + department, "?minimumCredits=4.01"), "rank"));
        assertEquals(List.of(), texts(of("/departments/" + department, "?termId=" + Catalogue.term()), "rank"));
    }

    @Test
    void ranksTheSectionsOfATerm() {
        String half = Catalogue.section(course, term, 2, 0, "[]");
        String full = Catalogue.section(course, term, 1, 0, "[]");
        String none = Catalogue.section(course, term, 0, 0, "[]");
        String cancelled = Catalogue.section(course, term, 5, 0, "[]");
        api().patch("/sections/" + cancelled, "*", "{\"status\": \"cancelled\"}").expect(200);
        Catalogue.enroll(Catalogue.student(), half).expect(201);
        Catalogue.enroll(Catalogue.student(), full).expect(201);
        Answer ranking = of("/terms/" + term, "");
        assertEquals(List.of(full, half, none), texts(ranking, "id"));
        assertEquals(List.of("1", "2", "3"), texts(ranking, "rank"));
        Answer section = api().get("/sections/" + half);
        assertTrue(ranking.body().contains("""
                {"rank":2,"id":"%s","courseCode":"%s","courseTitle":"Data Structures","number":"%s","capacity":2,\
                "seatsTaken":1,"fillRate":0.5000,"waitlisted":0}""".formatted(half, section.text("/courseCode"),
                section.text("/number"))), ranking::body);
        assertTrue(ranking.json().at("/items/2/fillRate").isNull(), ranking::body);
        assertEquals(List.of(full), texts(of("/terms/" + term, "?limit=1"), "id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"departments", "terms"})
    void knowsNoRankingOfWhatIsUnknownOrDeleted(String resource) {
        api().get("/" + resource + "/" + UUID.randomUUID() + "/ranking").expect(ProblemType.NOT_FOUND);
        String deleted = resource.equals("terms") ? term : Catalogue.department();
        assertEquals(List.of(), texts(of("/" + resource + "/" + deleted, ""), "rank"));
        api().delete("/" + resource + "/" + deleted).expect(204);
        api().get("/" + resource + "/" + deleted + "/ranking").expect(ProblemType.NOT_FOUND);
    }

    @Test
    void namesTheTermThatIsNotThere() {
        UUID nobody = UUID.randomUUID();
        assertTrue(api().get("/departments/" + department + "/ranking?termId=" + nobody).expect(ProblemType.NOT_FOUND)
                .text("/detail").contains("term " + nobody));
    }

    @ParameterizedTest
    @CsvSource({"departments, limit=501, limit out-of-range", "departments, limit=x, limit out-of-range",
            "departments, minimumCredits=-1, minimumCredits out-of-range",
            "departments, minimumCredits=1.234, minimumCredits out-of-range",
            "departments, minimumCredits=, minimumCredits out-of-range", "departments, termId=x, termId malformed",
            "departments, sort=rank, sort unknown-parameter", "terms, limit=0, limit out-of-range",
            "terms, termId=x, termId unknown-parameter"})
    void refusesParametersThatItCannotTake(String resource, String query, String error) {
        String id = resource.equals("terms") ? term : department;
        assertEquals(List.of(error), api().get("/" + resource + "/" + id + "/ranking?" + query)
                .expect(ProblemType.INVALID_PARAMETER).errors());
    }

    private static Answer of(String record, String query) {
        return api().get(record + "/ranking" + query).expect(200);
    }

    private static List<String> texts(Answer ranking, String field) {
        return ranking.json().at("/items").findValuesAsText(field);
    }
}
