package campus.web.registrar.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeletionPagesTest {

    private static final Api OFFICE = api().with("Accept", "text/html");

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void askThenDeleteThenOfferToRestore(RecordType type) {
        String place = type.path() + "/" + switch (type) {
            case DEPARTMENT -> Catalogue.department();
            case COURSE -> Catalogue.course();
            case TERM -> Catalogue.term();
            case SECTION -> Catalogue.section(3, 1);
            case STUDENT -> Catalogue.student();
        };
        Document asked = OFFICE.get(place + "/delete").expect(200).page();
        assertEquals(200, api().get(place).status());
        Answer deleted = submit(asked, "/delete").expect(303);
        api().get(place).expect(404);
        assertEquals(place + "/delete", deleted.header("Location"));
        Document gone = OFFICE.with("Cookie", deleted.header("Set-Cookie").replaceFirst(";.*", ""))
                .get(place + "/delete").expect(200).page();
        assertTrue(gone.select("[role=status]").text().endsWith("is deleted."), gone::text);
        assertEquals(place, submit(gone, "/restore").expect(303).header("Location"));
        api().get(place).expect(200);
        OFFICE.get(place).expect(200);
    }

    @Test
    void sayWhatStillDependsOnIt() {
        String course = Catalogue.course();
        Catalogue.section(course, Catalogue.term(), 3, 0, "[]");
        for (Document page : List.of(OFFICE.get("/courses/" + course + "/delete").expect(200).page(),
                OFFICE.submit("/courses/" + course + "/delete", "version", "0").expect(409).page())) {
            assertTrue(page.select("[role=alert]").text().contains("1 section. Delete those first."), page::text);
            assertEquals(0, page.select("form[action$=/delete]").size());
            assertEquals(1, page.select("main a[href^=/sections?filter=]").size());
        }
        api().get("/courses/" + course).expect(200);
    }

    @Test
    void refuseToDeleteWhatWasChangedMeanwhile() {
        String place = "/departments/" + Catalogue.department();
        api().patch(place, "*", "{\"name\": \"Other\"}").expect(200);
        Document page = OFFICE.submit(place + "/delete", "version", "0").expect(412).page();
        assertTrue(page.text().contains("changed meanwhile"), page::text);
        assertEquals("1", page.select("[name=version]").attr("value"));
    }

    @Test
    void sayWhenWhatItBelongsToIsDeletedToo() {
        String department = Catalogue.department();
        String course = api().post("/courses", Catalogue.courseBody(Catalogue.unique(), department)).id();
        OFFICE.submit("/courses/" + course + "/delete", "version", "0").expect(303);
        OFFICE.submit("/departments/" + department + "/delete", "version", "0").expect(303);
        Document page = OFFICE.submit("/courses/" + course + "/restore").expect(404).page();
        assertTrue(page.select("[role=alert]").text().contains("restore that first"), page::text);
    }

    @Test
    void restoreNothingThatIsNotDeleted() {
        Map.of("/departments/", Catalogue.department(), "/students/", Catalogue.student())
                .forEach((list, id) -> OFFICE.submit(list + id + "/restore").expect(404));
    }

    private static Answer submit(Document page, String ending) {
        var form = page.select("form[action$=" + ending + "]").forms().getFirst();
        return OFFICE.submit(form.attr("action"), form.formData().stream()
                .flatMap(pair -> Stream.of(pair.key(), pair.value())).toArray(String[]::new));
    }
}
