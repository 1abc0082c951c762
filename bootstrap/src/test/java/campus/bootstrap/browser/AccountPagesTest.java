package campus.bootstrap.browser;

import java.util.UUID;

import com.microsoft.playwright.Page.LocatorOptions;

import campus.bootstrap.RunningCampus;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Signing in and out, accounts of others, and the own one. */
@BrowserTest
class AccountPagesTest {

    @Variants
    void leadFromANewAccountToItsFirstUse(Visitor visitor, RunningCampus campus) {
        SmallSchool school = new SmallSchool(campus, "ac", visitor);
        school.student("1", "Nora Noether");
        String name = school.user("nora");
        visitor.open("/sign-in");
        visitor.fill("Username", name);
        visitor.fill("Password", "not the password");
        visitor.press("Sign in", "Sign in");
        visitor.sees("Username and password do not belong together.");

        visitor.signIn("admin", RunningCampus.PASSWORD);
        visitor.goTo("Accounts", "Accounts");
        visitor.follow("New account", "New account");
        visitor.fill("Username", name);
        visitor.page().locator("#role-student").check();
        visitor.page().locator("#studentId").fill("Noether");
        visitor.page().locator("button[name=find]").click();
        visitor.button("1-AC" + visitor.variant().ordinal() + " Nora Noether").click();
        visitor.look();
        visitor.press("Save", "The password of " + name);
        String made = visitor.page().locator("#password").textContent();
        assertFalse(made.isBlank());
        visitor.follow("To the account", name);
        visitor.press("Sign out", "Sign in");

        visitor.signIn(name, made);
        visitor.page().locator("header a[href='/account']").click();
        visitor.isAt("My account");
        visitor.sees("Nora Noether");
        visitor.fill("Present password", made);
        visitor.fill("New password", "short");
        visitor.press("Change the password", "My account");
        assertThat(visitor.field("New password")).hasAttribute("aria-invalid", "true");
        visitor.fill("Present password", made);
        visitor.fill("New password", SmallSchool.PASSWORD);
        visitor.press("Change the password", "My account");
        visitor.page().navigate("/accounts");
        visitor.isAt("Not allowed");
    }

    @Variants({Variant.WIDE, Variant.NARROW_WITHOUT_SCRIPTS})
    void leadBackToThePageThatSomebodyCameFor(Visitor visitor) {
        visitor.page().navigate("/students?q=Ada");
        visitor.isAt("Sign in");
        visitor.fill("Username", "admin");
        visitor.fill("Password", RunningCampus.PASSWORD);
        visitor.press("Sign in", "Students");
        assertThat(visitor.field("Search by name, number or e-mail")).hasValue("Ada");
        visitor.page().navigate("/students/" + new UUID(0, 1));
        visitor.isAt("Not found");
    }

    @Variants({Variant.WIDE, Variant.NARROW, Variant.WIDE_DARK})
    void showTheTermAtTheDesk(Visitor visitor) {
        visitor.signIn("admin", RunningCampus.PASSWORD);
        visitor.goTo("Desk", "Desk");
        String demo = visitor.page().locator("#term option", new LocatorOptions().setHasText("Demo")).textContent();
        visitor.fill("Term", demo.strip());
        visitor.page().navigate("/desk?term=" + visitor.page().locator("#term").inputValue());
        visitor.isAt("Desk");
        visitor.page().getByText("As a table").first().click();
        visitor.follow("1 full section with people waiting", "Sections");
        assertThat(visitor.line("DEMO CS 101")).hasCount(1);
    }
}
