package campus.bootstrap.browser;

import java.util.Map;

import campus.bootstrap.RunningCampus;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An instructor's desk: sections, roster, weights, scores and grades. */
@BrowserTest
class InstructorPagesTest {

    @Variants
    void leadFromWeightsToFinalGrades(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "in", visitor);
        String section = school.section(school.course("LAW 1", "Contracts"),
                Map.of("instructorId", school.account("ida", "instructor", Map.of())));
        school.enroll(school.student("1", "Kim Kant"), section);
        school.enroll(school.student("2", "Lea Locke"), section);
        String name = school.named("LAW 1") + " A";

        visitor.signIn(school.user("ida"), SmallSchool.PASSWORD);
        visitor.goTo("My sections", "My sections");
        visitor.follow("Roster " + name, name);
        visitor.fill("Grade of Kim Kant", "B+");
        visitor.fill("Grade of Lea Locke", "excellent");
        visitor.press("Save the grades", name);
        assertThat(visitor.line("Kim Kant")).containsText("completed");
        assertThat(visitor.field("Grade of Lea Locke")).hasValue("excellent");
        assertThat(visitor.field("Grade of Lea Locke")).hasAttribute("aria-invalid", "true");

        visitor.follow("Assessments", name);
        visitor.fill("New assessment", "Final exam");
        visitor.page().locator("#weight").fill("60");
        visitor.press("Add", name);
        visitor.fill("New assessment", "Essay");
        visitor.page().locator("#weight").fill("40");
        visitor.press("Add", name);
        visitor.fill("Final exam of Lea Locke", "A");
        visitor.fill("Essay of Lea Locke", "3");
        visitor.press("Save the scores", name);
        visitor.sees("3.60");
        visitor.follow("Complete with computed grades", "Complete with computed grades");
        visitor.press("Complete with computed grades", name);
        assertThat(visitor.field("Grade of Lea Locke")).hasValue("3.60");
        visitor.follow("Assessments", name);
        visitor.agreesTo("Delete Essay?");
        visitor.press("Delete Essay", name);
    }
}
