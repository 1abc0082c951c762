package campus.web.registrar.page;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StaleEditsTest {

    private static final Api OFFICE = api().with("Accept", "text/html");

    private final String place = "/courses/" + Catalogue.course();
    private final String department = api().get(place).text("/departmentId");
    private final String code = api().get(place).text("/code");

    @Test
    void showWhatTheOtherSavedBesideWhatIsWritten() {
        api().patch(place, "*", "{\"title\": \"<i>Theirs</i>\", \"credits\": 2}").expect(200);
        Document page = save("0", "Mine <b>").expect(412).page();
        assertEquals(List.of("Title", "Description", "Credits"), page.select("tbody th").eachText());
        assertEquals(List.of("<i>Theirs</i>", "Mine <b>"), page.select("tbody tr").first().select("td").eachText());
        assertEquals(List.of("–", "About it"), page.select("tbody tr").get(1).select("td").eachText());
        assertTrue(page.select("[role=alert]").text().contains("admin saved it on 20 Aug 2026"), page::text);
        assertEquals("<i>Theirs</i>", api().get(place).text("/title"), "nothing is saved");
        assertEquals("Mine <b>", page.select("#title").attr("value"), "nothing is lost");
        assertEquals("About it", page.select("#description").text());
    }

    @Test
    void saveMineOverItWhenAskedTo() {
        api().patch(place, "*", "{\"title\": \"Theirs\"}").expect(200);
        Document page = save("0", "Mine").expect(412).page();
        assertEquals(1, page.select("button[form=record]:contains(Save mine over it)").size());
        assertEquals(place, page.select("a:contains(Keep theirs)").attr("href"));
        OFFICE.submit(place + "/edit", RecordFormsTest.fields(page)).expect(303);
        assertEquals("Mine", api().get(place).text("/title"));
    }

    @Test
    void areFoundAgainWhenAThirdSavesInBetween() {
        api().patch(place, "*", "{\"title\": \"Theirs\"}").expect(200);
        Document page = save("0", "Mine").expect(412).page();
        api().patch(place, "*", "{\"title\": \"A third\"}").expect(200);
        Document again = OFFICE.submit(place + "/edit", RecordFormsTest.fields(page)).expect(412).page();
        assertEquals("A third", again.select("tbody td").first().text());
    }

    @Test
    void areNoneWhenBothWroteTheSame() {
        api().patch(place, "*", "{\"title\": \"Mine\", \"description\": \"About it\", \"credits\": 4.0}").expect(200);
        Document page = save("0", "Mine").expect(412).page();
        assertEquals(0, page.select("table").size(), page.text());
        assertTrue(page.text().contains("nothing left to do"), page::text);
    }

    @Test
    void areNoneWhenOneNumberIsWrittenInTwoWays() {
        api().patch(place, "*", "{\"title\": \"Mine\", \"description\": \"About it\", \"credits\": 4.0}").expect(200);
        Document page = save("0", "Mine", "4").expect(412).page();
        assertEquals(0, page.select("table").size(), page.text());
    }

    @Test
    void keepTheirVersionOverOtherRefusals() {
        Document page = save("0", " ").expect(422).page();
        assertEquals("0", page.select("[name=version]").attr("value"));
        api().patch(place, "*", "{\"title\": \"Theirs\"}").expect(200);
        assertEquals("0", save("0", "").expect(422).page().select("[name=version]").attr("value"));
        save("0", "Mine").expect(412);
    }

    private Answer save(String version, String title) {
        return save(version, title, "4.00");
    }

    private Answer save(String version, String title, String credits) {
        return OFFICE.submit(place + "/edit", "version", version, "code", code, "title", title, "description",
                "About it", "credits", credits, "departmentId", department);
    }
}
