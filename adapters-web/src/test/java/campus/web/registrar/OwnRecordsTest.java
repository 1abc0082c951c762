package campus.web.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.ProblemType;
import campus.web.shared.SignedIn;

import static campus.web.shared.Api.api;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What students and instructors see and do; the section is taught by the instructor, the other one by nobody. */
class OwnRecordsTest {

    private final String section = Catalogue.section(5, 0);
    private final String other = Catalogue.section(5, 0);
    private final String ann = Catalogue.student();
    private final String ben = Catalogue.student();
    private final String annHere = Catalogue.enroll(ann, section).expect(201).id();
    private final String annThere = Catalogue.enroll(ann, other).expect(201).id();
    private final String benThere = Catalogue.enroll(ben, other).expect(201).id();

    private static Set<String> ids(Answer list) {
        return StreamSupport.stream(list.expect(200).json().at("/items").spliterator(), false)
                .map(item -> item.get("id").asText()).collect(toSet());
    }

    @Nested
    class AStudent {

        private final SignedIn signedIn = SignedIn.student(ann);
        private final Api student = signedIn.api();

        @Test
        void seesOnlyWhatIsTheirs() {
            assertEquals(Set.of(annHere, annThere), ids(student.get("/enrollments?count=true")));
            assertEquals(2, student.get("/enrollments?count=true").json().at("/total").asInt());
            assertEquals(Set.of(annHere, annThere), ids(student.get("/students/" + ann + "/enrollments")));
            assertEquals(Set.of(annHere, annThere),
                    ids(student.get("/enrollments?filter=status!=dropped,grade=isnull=true"
                            + "&sort=-enrolledAt&include=student,section.course")));
            assertEquals(Set.of(ann), ids(student.get("/students?include=enrollments.section.term")));
            assertEquals(Set.of(), ids(student.get("/enrollments?filter=studentId==" + ben)));
            assertEquals(Set.of(), ids(student.get("/students?filter=id==" + ben)));
            assertEquals(2,
                    student.get("/enrollments/aggregate").expect(200).json().at("/groups/0/metrics/count").asInt());
            assertEquals(1,
                    student.get("/students/aggregate").expect(200).json().at("/groups/0/metrics/count").asInt());
            assertEquals(3, table("/enrollments").lines().count());
            assertEquals(2, table("/students").lines().count());
            student.get("/students/fields").expect(200);
            assertTrue(student.get("/students/" + ann).expect(200).json().has("hold"));
            student.get("/students/" + ann + "/transcript").expect(200);
            student.get("/students/" + ann + "/eligibility?sectionId=" + Catalogue.section(1, 0)).expect(200);
            student.get("/enrollments/" + annHere).expect(200);
            student.get("/enrollments/" + annHere + "/scores").expect(200);
        }

        private String table(String path) {
            return student.with("Accept", "text/csv").get(path).expect(200).body();
        }

        @Test
        void enrollsAndDropsThemself() {
            String free = Catalogue.section(1, 0);
            String mine = enroll(ann, free, "").expect(201).id();
            assertEquals(List.of("already-enrolled"), enroll(ann, free, "").expect(409).reasons().stream()
                    .filter("already-enrolled"::equals).toList());
            assertEquals("dropped", status(mine, "{\"status\": \"dropped\"}").expect(200).text("/status"));
            assertEquals("active", status(mine, "{\"status\": \"active\"}").expect(200).text("/status"));
            student.put("/students/" + ann + "/sections", "{\"sectionIds\": [\"" + section + "\"]}").expect(200);
            student.delete("/students/" + ann + "/enrollments").expect(200);
            assertEquals("dropped", api().get("/enrollments/" + annHere).text("/status"));
        }

        @Test
        void enrollsNobodyElse() {
            String free = Catalogue.section(1, 0);
            Answer foreign = enroll(ben, free, "").expect(ProblemType.NOT_FOUND);
            assertEquals(List.of("/studentId unknown-reference"), foreign.errors());
            String nobody = "ffffffff-ffff-7fff-8fff-ffffffffffff";
            assertEquals(enroll(nobody, free, "").body().replace(nobody, ben), foreign.body());
            assertEquals(Set.of(), ids(api().get("/sections/" + free + "/roster")));
        }

        @Test
        void isAboveNoRule() {
            String override = ", \"override\": {\"rules\": [\"load-limit\"], \"reason\": \"Please\"}";
            enroll(ann, Catalogue.section(1, 0), override).expect(ProblemType.FORBIDDEN);
            for (String body : List.of("{\"status\": \"completed\", \"grade\": 4.00}", "{\"status\": \"completed\"}",
                    "{\"status\": \"dropped\", \"grade\": 4.00}", "{\"status\": \"waitlisted\"}",
                    "{\"status\": \"active\"" + override + "}")) {
                for (String enrollment : List.of(annHere, benThere)) {
                    status(enrollment, body).expect(ProblemType.FORBIDDEN);
                }
            }
            assertEquals("active", api().get("/enrollments/" + annHere).text("/status"));
        }

        @Test
        void readsTheirHistoryWithoutTheNamesOfOthers() {
            status(annHere, "{\"status\": \"dropped\"}").expect(200);
            JsonNode lines = student.get("/enrollments/" + annHere + "/history").expect(200).json().at("/items");
            assertTrue(lines.at("/0/by").isNull(), lines::toString);
            assertEquals(signedIn.username(), lines.at("/1/by").asText());
            assertEquals("admin", api().get("/enrollments/" + annHere + "/history").text("/items/0/by"));
        }

        private Answer enroll(String who, String where, String more) {
            return student.post("/enrollments",
                    "{\"studentId\": \"%s\", \"sectionId\": \"%s\"%s}".formatted(who, where, more));
        }

        private Answer status(String enrollment, String body) {
            return student.post("/enrollments/" + enrollment + "/status", body);
        }
    }

    @Nested
    class AnInstructor {

        private final Api instructor = SignedIn.instructor().teaching(section).api();

        @Test
        void seesTheirSectionsAndWhoIsInThem() {
            assertEquals(Set.of(annHere), ids(instructor.get("/enrollments")));
            assertEquals(Set.of(annHere), ids(instructor.get("/sections/" + section + "/roster")));
            assertEquals(Set.of(ann), ids(instructor.get("/students")));
            assertEquals(1, instructor.get("/sections/" + section + "/scores").expect(200).json().at("/items").size());
            assertEquals(1,
                    instructor.get("/sections/" + section + "/statistics").expect(200).json().at("/active").asInt());
            assertEquals("admin", instructor.get("/enrollments/" + annHere + "/history").text("/items/0/by"));
            for (String path : List.of("/students/" + ann + "/transcript", "/students/" + ann + "/enrollments",
                    "/students/" + ann + "/refusals", "/sections/" + section + "/refusals")) {
                instructor.get(path).expect(ProblemType.FORBIDDEN);
            }
        }

        @Test
        void seesNothingPrivateOfThem() {
            api().patch("/students/" + ann, "*", "{\"hold\": \"Unpaid fees\", \"dateOfBirth\": \"2001-02-03\"}")
                    .expect(200);
            for (Answer answer : List.of(instructor.get("/students/" + ann), instructor.get("/students"),
                    instructor.get("/enrollments?include=student"), instructor.get("/enrollments?fields=student.name"),
                    instructor.with("Accept", "text/csv").get("/students"),
                    instructor.with("Accept", "text/csv").get("/enrollments?include=student"),
                    instructor.get("/students/fields"), instructor.get("/enrollments/fields"))) {
                answer.expect(200);
                assertFalse(answer.body().contains("Unpaid") || answer.body().contains("2001-02-03"), answer::body);
                assertFalse(answer.body().contains(annThere), answer::body);
            }
            assertEquals("Unpaid fees", api().get("/students/" + ann).text("/hold"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/students?filter=hold==Unpaid", "/students?filter=dateOfBirth=isnull=false",
                "/students?sort=dateOfBirth", "/students?fields=hold", "/students?include=enrollments",
                "/students?filter=enrollments.grade=gt=1", "/students?filter=enrollments=isnull=false",
                "/enrollments?filter=student.hold==Unpaid", "/enrollments?fields=student.dateOfBirth",
                "/students/aggregate?groupBy=dateOfBirth", "/students/aggregate?metrics=max(dateOfBirth)",
                "/enrollments/aggregate?groupBy=year(student.dateOfBirth)",
                "/enrollments/aggregate?having=distinct(student.dateOfBirth)==1"})
        void hasNoWayAroundThat(String path) {
            instructor.get(path).expect(ProblemType.INVALID_PARAMETER);
        }

        @Test
        void keepsTheGradeBookAndGrades() {
            String assessments = "/sections/" + section + "/assessments";
            String quiz = instructor.post(assessments, "{\"name\": \"Quiz\", \"weight\": 10}").expect(201).id();
            instructor.patch(assessments + "/" + quiz, "*", "{\"weight\": 20}").expect(200);
            instructor.put("/enrollments/" + annHere + "/scores/" + quiz, "{\"score\": 3.00}").expect(200);
            instructor.delete("/enrollments/" + annHere + "/scores/" + quiz).expect(204);
            instructor.delete(assessments + "/" + quiz).expect(204);
            instructor.post(assessments + "/" + quiz + "/restore").expect(200);
            for (String body : List.of("{\"status\": \"dropped\"}", "{\"status\": \"active\"}")) {
                instructor.post("/enrollments/" + annHere + "/status", body).expect(ProblemType.FORBIDDEN);
            }
            instructor.post("/enrollments/" + annHere + "/status", "{\"status\": \"completed\", \"grade\": \"B\"}")
                    .expect(200);
            assertEquals(new BigDecimal("4.0"), instructor.post("/enrollments/" + annHere + "/grade",
                    "{\"grade\": \"A\", \"reason\": \"recount\"}").expect(200).json().at("/grade").decimalValue()
                    .setScale(1));
        }

        @Test
        void losesASectionToTheNextOne() {
            SignedIn.instructor().teaching(section);
            assertEquals(Set.of(), ids(instructor.get("/enrollments")));
            instructor.get("/sections/" + section + "/roster").expect(ProblemType.NOT_FOUND);
        }
    }

    @Nested
    class SomebodyWithBothRoles {

        private final Api both = SignedIn.with(ben, "student", "instructor").teaching(section).api();

        @Test
        void seesTheirOwnAndTheirSectionsAndNoMore() {
            assertEquals(Set.of(benThere, annHere), ids(both.get("/enrollments")));
            both.get("/students/" + ben + "/transcript").expect(200);
            both.get("/students/" + ann).expect(200);
            both.get("/students/" + ann + "/transcript").expect(ProblemType.NOT_FOUND);
            both.get("/students/" + ann + "/enrollments").expect(ProblemType.NOT_FOUND);
            both.get("/sections/" + other + "/roster").expect(ProblemType.NOT_FOUND);
            both.post("/enrollments/" + annHere + "/status", "{\"status\": \"dropped\"}").expect(ProblemType.NOT_FOUND);
            both.post("/enrollments/" + benThere + "/status", "{\"status\": \"completed\", \"grade\": 4.00}")
                    .expect(ProblemType.NOT_FOUND);
        }
    }
}
