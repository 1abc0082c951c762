package campus.bootstrap.browser;

import java.util.List;
import java.util.Map;

import campus.bootstrap.RunningCampus;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A student's desk: search, cart, enroll, wait, drop, week and transcript. */
@BrowserTest
class StudentPagesTest {

    private static Map<String, Object> meeting(String day, String start, String end) {
        return Map.of("meetings", List.of(Map.of("days", List.of(day), "startsAt", start, "endsAt", end)));
    }

    @Variants
    void leadFromASearchToAWeek(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "st", visitor);
        String basics = school.course("BIO 1", "Cells");
        school.section(basics, meeting("mon", "09:00", "10:30"));
        String genetics = school.course("BIO 2", "Genetics");
        school.section(genetics, meeting("mon", "10:00", "11:00"));
        String botany = school.section(school.course("BIO 3", "Botany"), Map.of("capacity", 1, "waitlistCapacity", 5));
        school.enroll(school.student("1", "Zoe Zimmer"), botany);
        school.account("ann", "student", Map.of("studentId", school.student("2", "Ann Arbor")));

        visitor.signIn(school.user("ann"), SmallSchool.PASSWORD);
        visitor.goTo("My studies", "Ann Arbor");
        visitor.sees("You take no courses at present.");
        for (String course : List.of("BIO 1", "BIO 2", "BIO 3")) {
            visitor.follow("Find sections", "Find sections");
            if (course.equals("BIO 3")) {
                visitor.field("Show full sections too").check();
            }
            visitor.fill("Course, title, section number or instructor", school.named(course));
            visitor.press("Find", "Find sections");
            visitor.press("Add to cart " + school.named(course) + " A", "Cart");
        }
        assertThat(visitor.page().getByText("You can enroll")).hasCount(2);
        visitor.sees("Full: you would wait");
        visitor.press("Enroll " + school.named("BIO 1"), "Cart");
        visitor.sees("You are enrolled in " + school.named("BIO 1"));
        visitor.sees("Not possible now");
        visitor.press("Join the waitlist " + school.named("BIO 3"), "Cart");
        visitor.sees("you have a place on its waitlist");
        visitor.press("Take out " + school.named("BIO 2"), "Cart");
        visitor.sees("Your cart is empty.");

        visitor.follow("My courses", "Ann Arbor");
        assertThat(visitor.line(school.named("BIO 1")).first()).containsText("active");
        assertThat(visitor.line(school.named("BIO 3")).first()).containsText("place 1");
        visitor.agreesTo("Drop " + school.named("BIO 1") + "? Your seat goes to the next who waits.");
        visitor.press("Drop " + school.named("BIO 1"), "Ann Arbor");
        assertThat(visitor.line(school.named("BIO 1"))).hasCount(0);
        visitor.follow("Transcript", "Transcript of Ann Arbor");
        visitor.sees("Nothing is completed yet.");
    }

    @Variants({Variant.WIDE, Variant.NARROW})
    void canBeUsedByKeyboard(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "key", visitor);
        school.section(school.course("ART 1", "Drawing"), Map.of());
        school.account("ben", "student", Map.of("studentId", school.student("1", "Ben Bond")));
        visitor.open("/sign-in");
        visitor.tabTo(visitor.field("Username"));
        visitor.write(school.user("ben"));
        visitor.key("Tab");
        visitor.write(SmallSchool.PASSWORD);
        visitor.key("Enter");
        visitor.isAt("Welcome");
        visitor.page().navigate("/my/sections?find=" + school.named("ART 1").replace(" ", "%20"));
        visitor.tabTo(visitor.button("Add to cart " + school.named("ART 1") + " A"));
        visitor.key("Enter");
        visitor.isAt("Cart");
        visitor.tabTo(visitor.button("Enroll " + school.named("ART 1")));
        visitor.key("Space");
        visitor.sees("You are enrolled in " + school.named("ART 1"));
    }
}
