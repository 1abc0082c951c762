package campus.web.registrar.page;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Api;
import campus.web.shared.Tokens;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordDetailsTest {

    private static final Api OFFICE = api().with("Accept", "text/html");

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void offerTheOfficeWhatItMayDo(RecordType type) {
        String place = type.path() + "/" + add(type);
        Document page = OFFICE.get(place).expect(200).page();
        assertEquals(1, page.select("h1").size());
        assertEquals(List.of(place + "/edit"), page.select(".actions a:contains(Change)").eachAttr("href"));
        assertEquals(List.of(place + "/delete"), page.select(".actions a:contains(Delete)").eachAttr("href"));
        assertTrue(page.text().contains("Added by admin on 20 Aug 2026"), page::text);
        assertEquals(page.select("dt").size(), page.select("dd").size());
        Document viewer = Tokens.bearer("viewer", 60).with("Accept", "text/html").get(place).expect(200).page();
        assertEquals(0, viewer.select(".actions").size());
        assertTrue(viewer.text().contains("Last changed by admin"), viewer::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "instructor"})
    void showTheCatalogueWithoutWhoChangedIt(String role) {
        Api client = Tokens.bearer(role, 60).with("Accept", "text/html");
        for (RecordType type : List.of(RecordType.DEPARTMENT, RecordType.COURSE, RecordType.TERM,
                RecordType.SECTION)) {
            Document page = client.get(type.path() + "/" + add(type)).expect(200).page();
            assertEquals(0, page.select(".actions").size());
            assertFalse(page.text().contains("admin"), page::text);
            assertEquals(0, page.select("a[href$=history]").size());
        }
        client.get("/students/" + Catalogue.student()).expect(403);
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void areAProblemForWhatIsNotThere(RecordType type) {
        String nobody = "/00000000-0000-0000-0000-000000000000";
        assertEquals("Not found", OFFICE.get(type.path() + nobody).expect(404).page().select("h1").text());
        OFFICE.get(type.path() + "/no-id").expect(400);
    }

    @Test
    void leadFromASectionToItsCourseAndTerm() {
        String course = Catalogue.course();
        String term = Catalogue.term();
        String section = Catalogue.section(course, term, 3, 1,
                "[{\"days\": [\"mon\", \"wed\"], \"startsAt\": \"08:30\", \"endsAt\": \"09:45\"}]");
        Catalogue.enroll(Catalogue.student(), section).expect(201);
        Document page = OFFICE.get("/sections/" + section).page();
        assertEquals(List.of("/courses/" + course, "/terms/" + term), page.select("dd a").eachAttr("href"));
        assertTrue(page.text().contains("1 of 3 taken"), page::text);
        assertTrue(page.text().contains("Mon/Wed 08:30 to 09:45"), page::text);
    }

    @Test
    void leadANewcomerOnToWhatComesNext() {
        String department = Catalogue.department();
        String course = Catalogue.course();
        String term = Catalogue.term();
        assertEquals("/courses/new?departmentId=" + department, next("/departments/" + department));
        assertEquals("/sections/new?courseId=" + course, next("/courses/" + course));
        assertEquals("/sections/new?termId=" + term, next("/terms/" + term));
        assertEquals(department, OFFICE.get(next("/departments/" + department)).expect(200).page()
                .select("#departmentId [selected]").attr("value"));
        Document section = OFFICE.get(next("/courses/" + course)).expect(200).page();
        assertEquals(api().get("/courses/" + course).text("/code"), section.select("#courseId").attr("value"));
        assertFalse(section.select("#termId [selected]").attr("value").isEmpty(), "the term that runs is chosen");
        assertEquals(term, OFFICE.get(next("/terms/" + term)).page().select("#termId [selected]").attr("value"));
    }

    private static String next(String place) {
        return OFFICE.get(place).expect(200).page().select(".actions a").first().attr("href");
    }

    private static String add(RecordType type) {
        return switch (type) {
            case DEPARTMENT -> Catalogue.department();
            case COURSE -> Catalogue.course();
            case TERM -> Catalogue.term();
            case SECTION -> Catalogue.section(3, 1);
            case STUDENT -> Catalogue.student();
        };
    }
}
