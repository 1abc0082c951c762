package campus.web.registrar;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import campus.web.shared.Answer;
import campus.web.shared.ProblemType;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The account that a section is tied to. */
class InstructorsTest {

    private final String section = Catalogue.section(3, 0);
    private final String path = "/sections/" + section;

    @Test
    void isAnAccountOfAnInstructor() {
        String instructor = account("instructor");
        Answer taught = set(instructor).expect(200);
        assertEquals(instructor, taught.text("/instructorId"));
        assertTrue(taught.json().at("/instructor").isNull(), taught::body);
        assertEquals(instructor, api().patch(path, "*", "{\"instructor\": \"Ada Lovelace\"}").expect(200)
                .text("/instructorId"));
        for (String query : List.of("filter=instructorId==" + instructor, "filter=instructorId=in=(" + instructor
                + ")&fields=instructorId", "filter=instructorId=isnull=false;id==" + section)) {
            assertEquals(instructor, api().get("/sections?" + query).expect(200).text("/items/0/instructorId"));
        }
        assertEquals(instructor, api().get("/sections/aggregate?groupBy=instructorId&filter=id==" + section)
                .expect(200).text("/groups/0/key/instructorId"));
        api().patch(path, "*", "{\"instructorId\": null}").expect(200);
        assertEquals("[]", api().get("/sections?filter=instructorId==" + instructor).json().at("/items").toString());
    }

    @Test
    void isNobodyElse() {
        for (String other : List.of(account("viewer"), section, "ffffffff-ffff-7fff-8fff-ffffffffffff")) {
            assertEquals(List.of("/instructorId unknown-reference"),
                    set(other).expect(ProblemType.NOT_FOUND).errors());
        }
        assertEquals(List.of("/instructorId malformed"), set("ada").expect(ProblemType.INVALID_FIELDS).errors());
    }

    @Test
    void isNamedWhenASectionIsAdded() {
        String instructor = account("instructor");
        String body = """
                {"courseId": "%s", "termId": "%s", "number": "A", "capacity": 1, "instructorId": "%s"}""";
        assertEquals(instructor, api().post("/sections", body.formatted(Catalogue.course(), Catalogue.term(),
                instructor)).expect(201).text("/instructorId"));
        assertEquals(List.of("/instructorId unknown-reference"), api().post("/sections",
                body.formatted(Catalogue.course(), Catalogue.term(), section)).expect(404).errors());
    }

    private Answer set(String account) {
        return api().patch(path, "*", "{\"instructorId\": \"%s\"}".formatted(account));
    }

    private static String account(String role) {
        return api().post("/accounts", "{\"username\": \"%s\", \"roles\": [\"%s\"]}"
                .formatted("teacher-" + Catalogue.unique().toLowerCase(Locale.ROOT), role)).expect(201).id();
    }
}
