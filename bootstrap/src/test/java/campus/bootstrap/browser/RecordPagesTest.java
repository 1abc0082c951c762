package campus.bootstrap.browser;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

import campus.bootstrap.RunningCampus;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What a registrar meets while changing records: wrong input, somebody else's change, what depends on a record. */
@BrowserTest
class RecordPagesTest {

    @Variants
    void sayWhatIsWrongAtTheField(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "wr", visitor);
        String course = school.named("CHEM 1");
        school.course("CHEM 1", "Atoms");
        visitor.signIn("admin", RunningCampus.PASSWORD);
        visitor.goTo("Sections", "Sections");
        visitor.follow("Add a section", "New section");
        visitor.fill("Course", "atoms");
        visitor.button("Find").click();
        visitor.button(course + " Atoms").click();
        assertThat(visitor.field("Course")).hasValue(course);
        visitor.look();
        visitor.fill("Number", "A 1 ?");
        visitor.fill("Seats", "0");
        visitor.button("Save").click();
        assertThat(visitor.page().getByRole(AriaRole.ALERT)).isVisible();
        assertThat(visitor.field("Number")).hasAttribute("aria-invalid", "true");
        visitor.look();
        visitor.fill("Number", "A1");
        visitor.fill("Seats", "12");
        visitor.button("Add a meeting").click();
        Locator meeting = visitor.page().getByRole(AriaRole.GROUP,
                new GetByRoleOptions().setName("Meetings"));
        meeting.getByLabel("Mon").first().check();
        meeting.getByLabel("Starts at").first().fill("09:00");
        meeting.getByLabel("Ends at").first().fill("10:15");
        visitor.press("Save", course + " A1");
        visitor.sees("09:00");
    }

    @Variants
    void showBothVersionsOfAStaleEdit(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "sl", visitor);
        String id = school.course("CHEM 2", "Bonds");
        visitor.signIn("admin", RunningCampus.PASSWORD);
        visitor.open("/courses/" + id + "/edit");
        campus.patch("/courses/" + id, Map.of("title", "Chemical bonds"));
        visitor.fill("Title", "Molecular bonds");
        visitor.press("Save", "Change");
        visitor.sees("Somebody else saved this meanwhile");
        assertThat(visitor.line("Chemical bonds")).containsText("Molecular bonds");
        visitor.press("Save mine over it", school.named("CHEM 2") + " Molecular bonds");
        visitor.follow("History", "History of");
        assertThat(visitor.line("Molecular bonds")).containsText("Chemical bonds");
    }

    @Variants
    void askBeforeDeletingAndBringBack(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "dl", visitor);
        String basics = school.course("CHEM 3", "Acids");
        String section = school.section(basics, Map.of());
        visitor.signIn("admin", RunningCampus.PASSWORD);
        visitor.open("/courses/" + basics + "/delete");
        visitor.sees("in use by 1 section");
        visitor.open("/sections/" + section + "/delete");
        visitor.press("Delete", "Deleted section");
        visitor.open("/courses/" + basics);
        visitor.follow("Delete", "Delete " + school.named("CHEM 3"));
        visitor.press("Delete", "Deleted course");
        visitor.press("Restore", school.named("CHEM 3"));
    }

    @Variants({Variant.WIDE, Variant.NARROW_WITHOUT_SCRIPTS})
    void drawWhatACourseRequires(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "gr", visitor);
        String first = school.course("CHEM 4", "Metals");
        school.course("CHEM 5", "Alloys");
        visitor.signIn("admin", RunningCampus.PASSWORD);
        visitor.open("/courses/" + first + "/prerequisites");
        visitor.button("Add a requirement").click();
        visitor.fill("Course", school.named("CHEM 5"));
        visitor.button("Or another course").click();
        assertThat(visitor.page().getByRole(AriaRole.GROUP,
                new GetByRoleOptions().setName("Requirement 1"))).isVisible();
        visitor.look();
        visitor.button("Remove Course 1").click();
        assertThat(visitor.field("Course")).hasCount(1);
        visitor.fill("Course", school.named("CHEM 5"));
        visitor.press("Save", "Prerequisites of " + school.named("CHEM 4"));
        assertThat(visitor.page().locator("svg.graph")).isVisible();
        visitor.open("/courses/" + first + "/history");
    }

    @Variants
    void chooseCoursesForAStudent(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "pk", visitor);
        String kept = school.section(school.course("CHEM 6", "Salts"), Map.of());
        school.section(school.course("CHEM 7", "Gases"), Map.of());
        String student = school.student("1", "Max Mohr");
        school.enroll(student, kept);
        visitor.signIn("admin", RunningCampus.PASSWORD);
        visitor.open("/students/" + student);
        visitor.follow("Choose courses", "Max Mohr");
        visitor.fill("Course, title, section number or instructor", school.named("CHEM 7"));
        visitor.button("Find").click();
        Locator found = visitor.page().locator("#available option");
        assertThat(found).hasCount(1);
        visitor.page().locator("#available").selectOption(found.first().getAttribute("value"));
        visitor.button("Choose the marked ones →").click();
        assertThat(visitor.page().locator("#marked option")).hasCount(2);
        visitor.look();
        visitor.press("See what would happen", "What would happen for Max Mohr");
        assertThat(visitor.line(school.named("CHEM 7"))).containsText("enrolled");
        visitor.press("Save", "Max Mohr");
        assertThat(visitor.line(school.named("CHEM 7")).first()).containsText("active");
        visitor.follow("Transcript", "Transcript of Max Mohr");
    }
}
