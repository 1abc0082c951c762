package campus.bootstrap.browser;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import campus.bootstrap.RunningCampus;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

@BrowserTest
class OfficePagesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String HEADER = "student_number,name,email\n";

    @Variants
    void importFilesAfterALook(Visitor visitor) {
        Page page = visitor.page();
        signIn(visitor);
        visitor.open("/imports");
        page.locator("details summary").click();
        visitor.look();
        String number = "W" + NUMBER.incrementAndGet();
        send(page, "people.csv", "x");
        assertThat(page.locator("#file-error")).containsText("students.csv");
        send(page, "students.csv", HEADER + number + ",Ann Lee," + number + "@school.example\nbad,Bob,nowhere at all\n"
                + number + ",Ann Lee,again@school.example\n");
        assertThat(page.locator("#import")).containsText("1 record would be created");
        visitor.look();
        page.locator("button:has-text('Import these files now')").click();
        assertThat(page.locator("#import")).containsText("The import is done: 1 created");
        visitor.look();
        visitor.open("/imports");
    }

    @Variants
    void lookAfterWaitlists(Visitor visitor, RunningCampus campus) {
        Page page = visitor.page();
        String section = waitlist(campus, "B" + NUMBER.incrementAndGet());
        signIn(visitor);
        visitor.open("/desk/waitlists?term=" + term(campus, section));
        page.locator("th a[href='/sections/" + section + "/waitlist']").click();
        assertThat(page.locator("h1")).containsText("Waitlists for all");
        visitor.look();
        page.locator("details summary").last().click();
        visitor.look();
        page.locator("#seats").fill("1");
        page.locator("button:text-is('Add')").click();
        assertThat(page.locator(".notice.good")).containsText("Seats added: 1. Ben got a seat.");
        visitor.look();
    }

    private static void send(Page page, String name, String content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv",
                content.getBytes(StandardCharsets.UTF_8)));
        page.locator("button[value=true]").click();
    }

    private static void signIn(Visitor visitor) {
        Page page = visitor.page();
        page.navigate("/sign-in");
        page.getByLabel("Username").fill("admin");
        page.getByLabel("Password").fill(RunningCampus.PASSWORD);
        page.locator("main button").click();
        assertThat(page.locator("h1")).containsText("admin");
    }

    private static String term(RunningCampus campus, String section) {
        return campus.get("/terms/" + campus.get("/sections/" + section).text("termId")).text("code");
    }

    /** A full section for which two wait, the first on hold. */
    private static String waitlist(RunningCampus campus, String code) {
        String department = id(campus, "/departments", Map.of("code", code, "name", "Art"));
        String course = id(campus, "/courses", Map.of("code", code, "title", "Waitlists for all", "credits", 4,
                "departmentId", department));
        String term = id(campus, "/terms", Map.of("code", code, "name", "Term " + code, "startsOn", "2026-01-01",
                "endsOn", "2099-12-31"));
        String section = id(campus, "/sections", Map.of("courseId", course, "termId", term, "number", "A",
                "capacity", 1, "waitlistCapacity", 3));
        enroll(campus, section, code + "1", "Ann");
        enroll(campus, section, code + "2", "Ada");
        enroll(campus, section, code + "3", "Ben");
        String held = campus.get("/students?filter=studentNumber==" + code + "2").body().get("items").get(0).get("id")
                .getStringValue();
        assertEquals(200, campus.patch("/students/" + held, Map.of("hold", "Unpaid fees of the last year")).status());
        return section;
    }

    private static void enroll(RunningCampus campus, String section, String number, String name) {
        String student = id(campus, "/students", Map.of("studentNumber", number, "name", name, "email",
                number + "@school.example"));
        id(campus, "/enrollments", Map.of("studentId", student, "sectionId", section));
    }

    private static String id(RunningCampus campus, String path, Map<String, Object> body) {
        RunningCampus.Answer added = campus.post(path, body);
        assertEquals(201, added.status(), added::toString);
        return added.text("id");
    }
}
