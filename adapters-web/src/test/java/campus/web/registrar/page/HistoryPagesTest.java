package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.registrar.Catalogue;
import campus.web.shared.Api;
import campus.web.shared.Tokens;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HistoryPagesTest {

    private static final Api OFFICE = api().with("Accept", "text/html");

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void tellWhatBecameOfARecordTheNewestFirst(RecordType type) {
        String place = place(type);
        api().patch(place, "*", switch (type) {
            case DEPARTMENT, STUDENT, TERM -> "{\"name\": \"<b>Other</b>\"}";
            case COURSE -> "{\"title\": \"<b>Other</b>\"}";
            case SECTION -> "{\"instructor\": \"<b>Other</b>\"}";
        }).expect(200);
        api().delete(place).expect(204);
        Document gone = OFFICE.get(place + "/history").expect(200).page();
        assertEquals("History of a deleted " + type.what(), gone.select("h1").text());
        assertEquals(place + "/delete", gone.select(".notice a").attr("href"));
        api().post(place + "/restore").expect(200);
        Document page = OFFICE.get(place + "/history").expect(200).page();
        assertEquals(List.of("Restored by admin,", "Deleted by admin,", "Changed by admin,", "Added by admin,"),
                page.select("main h2").stream().map(heading -> heading.ownText()).toList());
        assertEquals("2026-08-20T10:00:00Z", page.select("h2 time").attr("datetime"));
        assertEquals("<b>Other</b>", page.select("tbody td").get(1).text());
        assertEquals(0, page.select("main b").size());
        assertEquals(place + "/history", page.select(".tabs [aria-current]").attr("href"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "TERM | {'dropDeadline': '2026-09-10'} | Last day to drop | 10 Sep 2026",
            "TERM | {'registrationOpensAt': '2026-08-01T13:00:00Z'} | Registration opens | 1 Aug 2026, 13:00",
            "SECTION | {'status': 'closed'} | Status | Closed",
            "SECTION | {'capacity': 77} | Seats | 77",
            "STUDENT | {'dateOfBirth': '2001-02-03'} | Date of birth | 3 Feb 2001",
            "STUDENT | {'hold': 'Unpaid fees'} | Hold | Unpaid fees",
            "COURSE | {'description': 'Trees'} | Description | Trees"})
    void sayFieldsAndValuesInWords(RecordType type, String change, String field, String after) {
        String place = place(type);
        api().patch(place, "*", change.replace('\'', '"')).expect(200);
        Document page = OFFICE.get(place + "/history").expect(200).page();
        assertEquals(field, page.select("tbody th").text());
        assertEquals(after, page.select("tbody td").get(1).text());
    }

    @Test
    void nameDepartmentsInstructorsAndPrerequisites() {
        String course = "/courses/" + Catalogue.course();
        String department = Catalogue.department();
        api().patch(course, "*", "{\"departmentId\": \"" + department + "\"}").expect(200);
        api().put(course + "/prerequisites", "*", "{\"allOf\": [{\"anyOf\": [{\"courseId\": \"%s\"}]}]}"
                .formatted(Catalogue.course())).expect(200);
        Document page = OFFICE.get(course + "/history").expect(200).page();
        assertEquals(List.of("Prerequisites", "Department"), page.select("tbody th").eachText());
        assertEquals("–", page.select("tbody td").first().text());
        assertEquals(api().get("/departments/" + department).text("/code"), page.select("tbody td").last().text());
        String name = "teacher-" + Catalogue.unique().toLowerCase(Locale.ROOT);
        String account = api().post("/accounts", "{\"username\": \"%s\", \"roles\": [\"instructor\"]}"
                .formatted(name)).expect(201).id();
        String section = place(RecordType.SECTION);
        api().patch(section, "*", "{\"instructorId\": \"" + account + "\"}").expect(200);
        assertEquals(List.of("–", name),
                OFFICE.get(section + "/history").expect(200).page().select("tbody td").eachText());
    }

    @Test
    void comePageByPage() {
        String place = place(RecordType.DEPARTMENT);
        for (int i = 1; i <= 4; i++) {
            api().patch(place, "*", "{\"name\": \"Art " + i + "\"}").expect(200);
        }
        List<String> found = new ArrayList<>();
        Document page = OFFICE.get(place + "/history?limit=4").expect(200).page();
        found.addAll(page.select("tbody td:last-child").eachText());
        Document older = OFFICE.get(page.select(".pager a").attr("href")).expect(200).page();
        assertEquals(List.of("Art 4", "Art 3", "Art 2", "Art 1"), found);
        assertEquals(List.of("Added by admin,"),
                older.select("main h2").stream().map(heading -> heading.ownText()).toList());
        assertEquals(List.of(place + "/history"), older.select(".pager a").eachAttr("href"));
        assertEquals(0, OFFICE.get(place + "/history").page().select(".pager").size());
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void areThereForWhatWasThereOnly(RecordType type) {
        OFFICE.get(type.path() + "/00000000-0000-0000-0000-000000000000/history").expect(404);
        OFFICE.get(place(type) + "/history?cursor=x").expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "instructor"})
    void areForThoseWhoReadRecords(String role) {
        String place = place(RecordType.SECTION);
        Tokens.bearer(role, 60).with("Accept", "text/html").get(place + "/history").expect(403);
        Document page = Tokens.bearer("viewer", 60).with("Accept", "text/html").get(place + "/history").expect(200)
                .page();
        assertTrue(page.text().contains("Added by admin"), page::text);
    }

    private static String place(RecordType type) {
        return type.path() + "/" + switch (type) {
            case DEPARTMENT -> Catalogue.department();
            case COURSE -> Catalogue.course();
            case TERM -> Catalogue.term();
            case SECTION -> Catalogue.section(3, 1);
            case STUDENT -> Catalogue.student();
        };
    }
}
