package campus.bootstrap.browser;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import campus.bootstrap.RunningCampus;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What the office does with many at once: imports, and those who wait. */
@BrowserTest
class OfficePagesTest {

    private static final String HEADER = "student_number,name,email\n";

    @Variants
    void importFilesAfterALook(Visitor visitor) {
        Page page = visitor.page();
        visitor.signIn("admin", RunningCampus.PASSWORD);
        visitor.goTo("Imports", "Imports");
        page.locator("details summary").click();
        visitor.look();
        String number = "W" + visitor.variant().ordinal();
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
        SmallSchool school = new SmallSchool(campus, "wl", visitor);
        String section = school.section(school.course("ART 1", "Waitlists for all"),
                Map.of("capacity", 1, "waitlistCapacity", 3));
        school.enroll(school.student("1", "Ann"), section);
        String held = school.student("2", "Ada");
        school.enroll(held, section);
        school.enroll(school.student("3", "Ben"), section);
        campus.patch("/students/" + held, Map.of("hold", "Unpaid fees of the last year"));
        visitor.signIn("admin", RunningCampus.PASSWORD);
        Page page = visitor.page();
        visitor.open("/desk/waitlists?term=t-WL" + visitor.variant().ordinal());
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
}
