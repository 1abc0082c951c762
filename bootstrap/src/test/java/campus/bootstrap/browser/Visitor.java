package campus.bootstrap.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * Somebody in front of a browser window, who looks at every page: takes a picture of it, and fails when it is not
 * accessible, wider than the window, or when the browser complained since the last look.
 */
public final class Visitor implements AutoCloseable {

    /** Milliseconds to wait for what a step brings: much, since the machine may have other work. */
    private static final double LONGEST_WAIT = 60_000;

    private final Variant variant;
    private final Album album;
    private final BrowserContext window;
    private final Page page;
    private final CDPSession devTools;
    private final Complaints complaints;
    private final List<String> notJudged = new ArrayList<>();
    private boolean somethingNew;

    Visitor(Browser browser, Variant variant, String address, Album album) {
        this.variant = variant;
        this.album = album;
        window = browser.newContext(variant.options().setBaseURL(address));
        window.setDefaultTimeout(LONGEST_WAIT);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
        complaints = new Complaints(window, address);
        page = window.newPage();
        page.onFrameNavigated(_ -> somethingNew = true);
        devTools = window.newCDPSession(page);
        allowScripts(variant.scripts);
    }

    /** To find what is on the page, and to use it. Its addresses may be paths of Campus. */
    public Page page() {
        return page;
    }

    public Variant variant() {
        return variant;
    }

    /** Opens a page of Campus, such as {@code /problems}, and looks at it. */
    public void open(String path) {
        open(path, 200);
    }

    /** Opens a page that comes with another status than 200. */
    public void open(String path, int status) {
        Response response = page.navigate(path);
        assertNotNull(response, path);
        assertEquals(status, response.status(), path);
        look();
    }

    /** Signs in on the page for it, and is then on the start page. */
    public void signIn(String username, String password) {
        open("/sign-in");
        fill("Username", username);
        fill("Password", password);
        press("Sign in", "Welcome, " + username);
    }

    /** Writes into the field with this label, or chooses from it. */
    public void fill(String label, String value) {
        Locator field = field(label);
        if (field.evaluate("field => field.tagName").equals("SELECT")) {
            field.selectOption(new SelectOption().setLabel(value));
        } else {
            field.fill(value);
        }
    }

    /** The field with this label; whether it says that it is optional does not matter. */
    public Locator field(String label) {
        return page.getByLabel(Pattern.compile("^\\s*" + quoted(label) + "(\\s+optional)?\\s*$"));
    }

    /** Presses a button, and looks at the page to which that leads. */
    public void press(String button, String heading) {
        button(button).click();
        isAt(heading);
    }

    /** The button that says this, the first one if there are several. */
    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).first();
    }

    /** Follows a link in the middle of the page, and looks at the page to which it leads. */
    public void follow(String link, String heading) {
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(link).setExact(true)).first().click();
        isAt(heading);
    }

    /** Follows a link in the head of the page. */
    public void goTo(String part, String heading) {
        page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(part).setExact(true)).click();
        isAt(heading);
    }

    /** Is on the page with this at the beginning of its first heading, and looks at it. */
    public void isAt(String heading) {
        assertThat(page.locator("h1")).hasText(Pattern.compile("^" + quoted(heading)));
        look();
    }

    /** The page says this somewhere in the middle. */
    public void sees(String text) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(text);
    }

    /** The line of a table that holds this text. */
    public Locator line(String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Answers yes when the page asks this; without scripts none asks. */
    public void agreesTo(String question) {
        complaints.agreeTo(question);
    }

    /** Leaves what a selector names to somebody else: the elements of a widget that is not of this project. */
    public void doesNotJudge(String selector) {
        notJudged.add(selector);
    }

    /** Looks at the page as it is now: after each step that changed it. */
    public void look() {
        page.waitForLoadState();
        somethingNew = false;
        album.add(page);
        allowScripts(true);
        List<String> findings = new ArrayList<>(Accessibility.findings(page, notJudged));
        allowScripts(variant.scripts);
        findings.addAll(Layout.findings(page));
        findings.addAll(complaints.sinceLastTime());
        if (!findings.isEmpty()) {
            fail(page.url() + " (" + variant + ")\n" + String.join("\n", findings));
        }
    }

    /** Goes to an element by the Tab key alone, once around the page, and sees all the way where the focus is. */
    public void tabTo(Locator target) {
        for (int ends = 0; ends < 2;) {
            key("Tab");
            if ((boolean) page.evaluate("() => document.activeElement === document.body")) {
                ends++;
            } else {
                Layout.assertFocusVisible(page);
                if ((boolean) target.evaluate("element => element === document.activeElement")) {
                    return;
                }
            }
        }
        fail("The Tab key does not reach " + target);
    }

    /** Presses a key, by its name: {@code Enter}, {@code Space}, {@code ArrowDown}, {@code Escape}. */
    public void key(String key) {
        page.keyboard().press(key);
    }

    /** Writes where the focus is. */
    public void write(String text) {
        page.keyboard().insertText(text);
    }

    /** Nothing was complained of since the last look. */
    void complainsOfNothing(String where) {
        assertEquals(List.of(), complaints.sinceLastTime(), where);
    }

    void leave() {
        if (somethingNew) {
            look();
        }
        complainsOfNothing(page.url());
    }

    void keepFailure() {
        album.addFailure(page);
    }

    @Override
    public void close() {
        window.close();
    }

    /** As the browser's own expressions have it, which know no other way to quote. */
    private static String quoted(String text) {
        return text.replaceAll("[^\\w\\s]", "\\\\$0");
    }

    /** The switch of the window itself would keep the accessibility check from running, too. */
    private void allowScripts(boolean allowed) {
        JsonObject disabled = new JsonObject();
        disabled.addProperty("value", !allowed);
        devTools.send("Emulation.setScriptExecutionDisabled", disabled);
    }
}
