package campus.bootstrap.browser;

import java.util.Map;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.SelectOption;

import campus.bootstrap.RunningCampus;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Lists: search, filter, columns, order, pages, tables to download, and one thing done to many. */
@BrowserTest
class ListPagesTest {

    @Variants
    void findAndShowWhatIsWanted(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "ls", visitor);
        for (int i = 1; i <= 3; i++) {
            school.course("GEO " + i, i == 2 ? "Rivers" : "Rocks");
        }
        visitor.signIn("admin", RunningCampus.PASSWORD);
        visitor.goTo("Courses", "Courses");
        visitor.fill("Search by code or title", school.named("GEO"));
        visitor.press("Search", "Courses");
        visitor.page().navigate("/courses?filter=department.code%3D%3DD-LS"
                + visitor.variant().ordinal() + "&sort=-code&limit=25");
        assertThat(visitor.page().locator("tbody tr")).hasCount(3);
        assertThat(visitor.page().locator("tbody tr").first()).containsText("GEO 3");
        visitor.look();

        Locator summary = visitor.page().locator("summary", new LocatorOptions()
                .setHasText("Filter (1)"));
        summary.click();
        visitor.page().locator("#add").selectOption(new SelectOption()
                .setLabel("Title"));
        visitor.press("Add a condition", "Courses");
        visitor.page().getByLabel("Title is compared with").fill("Rivers");
        visitor.press("Apply", "Courses");
        assertThat(visitor.page().locator("tbody tr")).hasCount(1);

        visitor.page().locator("summary", new LocatorOptions()
                .setHasText("Columns and length")).click();
        visitor.field("Description").check();
        visitor.press("Show", "Courses");
        assertThat(visitor.page().locator("thead")).containsText("Description");
        Download table = visitor.page()
                .waitForDownload(() -> visitor.page().getByText("Download all as CSV").click());
        assertEquals("courses.csv", table.suggestedFilename());
        visitor.page().navigate("/courses?filter=code==");
        visitor.isAt("Courses");
        visitor.sees("This cannot be looked for.");
    }

    @Variants
    void doOneThingToMany(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "bk", visitor);
        String section = school.section(school.course("GEO 5", "Seas"), Map.of("capacity", 1));
        school.student("1", "Ines Iger");
        school.student("2", "Jo Jung");
        visitor.signIn("admin", RunningCampus.PASSWORD);
        visitor.page().navigate("/students?sort=name&filter=studentNumber%3D%3D*-BK" + visitor.variant().ordinal());
        visitor.isAt("Students");
        visitor.page().getByLabel("Tick ").first().check();
        visitor.fill("Which", "All that match, at most 1,000");
        visitor.fill("With several at once", "Enroll in a section");
        visitor.press("Go on …", "Enroll in a section");
        visitor.fill("Find the section by course, number or instructor", school.named("GEO 5"));
        visitor.press("Find sections", "Enroll in a section");
        visitor.page().locator("#section-" + section).check();
        visitor.press("See what would happen", "Enroll in a section");
        visitor.sees("of which 1 will be refused");
        visitor.press("Enroll those who can", "Enroll in a section");
        visitor.sees("1 is done, 1 is not: see why below.");
        assertThat(visitor.line("Ines Iger")).containsText("done");
        assertThat(visitor.line("Jo Jung")).containsText("not done");
        visitor.follow("Back to the list", "Students");
    }
}
