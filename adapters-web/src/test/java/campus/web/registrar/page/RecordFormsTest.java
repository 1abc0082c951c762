package campus.web.registrar.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Answer;
import campus.web.shared.Api;
import campus.web.shared.Tokens;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordFormsTest {

    private static final Api OFFICE = api().with("Accept", "text/html");
    private static final String HOSTILE = "<script>alert(1)</script>\" onx='y' ${7*7} &amp; é 👩‍🎓";

    /** The path of a list, and the fields of a valid new record. */
    record Sample(String path, String... fields) {
        @Override
        public String toString() {
            return path;
        }

        Sample with(String name, String text) {
            String[] changed = fields.clone();
            for (int i = 0; i < changed.length; i += 2) {
                changed[i + 1] = changed[i].equals(name) ? text : changed[i + 1];
            }
            return new Sample(path, changed);
        }

        Answer submit() {
            return OFFICE.submit(path, fields);
        }
    }

    static Stream<Sample> samples() {
        String code = Catalogue.unique();
        Catalogue.course(code);
        return Stream.of(
                new Sample("/departments", "code", Catalogue.unique(), "name", "Physics"),
                new Sample("/courses", "code", Catalogue.unique(), "title", "Optics", "description",
                        "Light\r\nand more",
                        "credits", "4", "departmentId", Catalogue.department()),
                new Sample("/terms", "code", Catalogue.unique(), "name", "Spring", "startsOn", "2027-01-11", "endsOn",
                        "2027-05-07", "registrationOpensAt", "2026-11-01T08:00", "registrationClosesAt", "",
                        "dropDeadline", "2027-02-01"),
                new Sample("/sections", "courseId", code.toLowerCase(), "termId", Catalogue.term(), "number", "B1",
                        "capacity", "20", "waitlistCapacity", "", "status", "open", "instructor", "Grace Hopper"),
                new Sample("/students", "studentNumber", Catalogue.unique(), "name", "Bo Ek", "email",
                        Catalogue.unique() + "@school.example", "dateOfBirth", "2005-02-28", "hold", ""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void addARecordAndGoOnToItsPage(Sample sample) {
        Answer answer = sample.submit().expect(303);
        String place = answer.header("Location");
        assertTrue(place.startsWith(sample.path() + "/"), place);
        Document page = OFFICE.with("Cookie", answer.header("Set-Cookie").replaceFirst(";.*", "")).get(place)
                .expect(200).page();
        assertTrue(page.select("[role=status]").text().endsWith("is added."), page::text);
        assertEquals(1, page.select("h1").size());
        assertEquals("admin", api().get(place).text("/createdBy"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showAndKeepWhatIsStored(Sample sample) {
        String place = sample.submit().expect(303).header("Location");
        Document form = OFFICE.get(place + "/edit").expect(200).page();
        String before = api().get(place).expect(200).body();
        Answer saved = OFFICE.submit(place + "/edit", fields(form)).expect(303);
        assertEquals(place, saved.header("Location"));
        assertEquals(before.replaceAll("\"(version|updatedAt)\":[^,]+", ""),
                api().get(place).body().replaceAll("\"(version|updatedAt)\":[^,]+", ""));
        assertEquals(1, api().get(place).json().at("/version").asInt());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sayWhatIsMissingAtItsField(Sample sample) {
        String[] blank = sample.fields().clone();
        for (int i = 1; i < blank.length; i += 2) {
            blank[i] = " ";
        }
        Document page = OFFICE.submit(sample.path(), blank).expect(422).page();
        assertTrue(page.select(".notice.bad[role=alert] li").size() > 0, page::text);
        page.select("[aria-invalid]").forEach(field -> {
            String told = field.attr("aria-describedby");
            assertNotNull(page.getElementById(told), told);
            assertEquals("A value is needed here.", page.getElementById(told).text());
        });
        assertEquals(
                page.select("[required]").eachAttr("name").stream().filter(name -> !name.equals("status")).toList(),
                page.select("[aria-invalid]").eachAttr("name"), "a status is open unless it says otherwise");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepWhatWasTypedWhenItIsRefused(Sample sample) {
        Sample wrong = sample.with("name", HOSTILE.repeat(50)).with("title", HOSTILE.repeat(50))
                .with("instructor", HOSTILE.repeat(50)).with("capacity", "many").with("credits", "much");
        Document page = wrong.submit().expect(422).page();
        for (int i = 0; i < wrong.fields().length; i += 2) {
            assertEquals(wrong.fields()[i + 1].replace("\r", ""), value(page, wrong.fields()[i]).replace("\r", ""),
                    wrong.fields()[i]);
        }
        assertEquals(0, page.select("main script").size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void escapeHostileTexts(Sample sample) {
        List<String> free = List.of("name", "title", "description", "instructor", "hold");
        Sample hostile = sample;
        for (String field : free) {
            hostile = hostile.with(field, HOSTILE);
        }
        String place = hostile.submit().expect(303).header("Location");
        for (String path : List.of(place, place + "/edit", place + "/delete")) {
            Document page = OFFICE.get(path).expect(200).page();
            assertEquals(0, page.select("main script, [onx]").size());
            assertTrue(path.endsWith("/delete") || page.body().html().contains("alert(1)"), path);
        }
    }

    @Test
    void leadToTheRecordThatHasTheSameCode() {
        String code = Catalogue.unique();
        String place = OFFICE.submit("/departments", "code", code, "name", "A").expect(303).header("Location");
        Document page = OFFICE.submit("/departments", "code", code, "name", "B").expect(409).page();
        assertEquals(place, page.select("main a:contains(Show the record)").attr("href"));
        assertEquals("B", value(page, "name"));
        OFFICE.submit(place + "/delete", "version", "0").expect(303);
        assertEquals(place + "/delete", OFFICE.submit("/departments", "code", code, "name", "B").expect(409).page()
                .select("main a:contains(Show the record)").attr("href"));
    }

    @Test
    void refuseADateOfBirthThatIsToCome() {
        Document page = OFFICE.submit("/students", "studentNumber", Catalogue.unique(), "name", "Bo", "email",
                Catalogue.unique() + "@school.example", "dateOfBirth", "2999-01-01").expect(422).page();
        assertTrue(page.getElementById("dateOfBirth-error").text().contains("out of range"), page::text);
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void areForTheOfficeAlone(RecordType type) {
        String id = "00000000-0000-0000-0000-000000000000";
        for (String role : List.of("instructor", "student", "viewer")) {
            Api client = Tokens.bearer(role, 60).with("Accept", "text/html");
            for (String path : List.of("/new", "/" + id + "/edit", "/" + id + "/delete")) {
                client.get(type.path() + path).expect(403);
            }
            for (String path : List.of("", "/" + id + "/edit", "/" + id + "/delete", "/" + id + "/restore")) {
                client.submit(type.path() + path).expect(403);
            }
        }
        Api office = Tokens.bearer("registrar", 60).with("Accept", "text/html");
        office.get(type.path() + "/new").expect(200);
        office.get(type.path() + "/" + id + "/edit").expect(404);
        Api.anonymous().with("Accept", "text/html").submit(type.path()).expect(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999999999999999"})
    void needToKnowTheVersionThatTheyChange(String version) {
        String place = "/departments/" + Catalogue.department();
        Document page = OFFICE.submit(place + "/edit", "version", version, "code", "Z", "name", "Z").expect(400)
                .page();
        assertTrue(page.text().contains("load the page again"), page::text);
        assertEquals(0, api().get(place).json().at("/version").asInt());
    }

    /** What a browser would send for a form as it stands. */
    static String[] fields(Document page) {
        return page.select("form#record").forms().getFirst().formData().stream()
                .flatMap(pair -> Stream.of(pair.key(), pair.value())).toArray(String[]::new);
    }

    private static String value(Document page, String name) {
        var field = page.select("[name=" + name + "]").first();
        assertNotNull(field, () -> name + " of " + Arrays.toString(page.select("[name]").eachAttr("name").toArray()));
        return switch (field.tagName()) {
            case "select" -> field.select("[selected]").attr("value");
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            default -> field.attr("value");
        };
    }
}
