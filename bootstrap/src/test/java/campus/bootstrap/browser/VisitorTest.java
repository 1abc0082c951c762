package campus.bootstrap.browser;

import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import org.opentest4j.AssertionFailedError;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pages with one fault each, so that nobody who looks at pages is blind. */
@BrowserTest
class VisitorTest {

    @Variants({Variant.WIDE, Variant.NARROW_WITHOUT_SCRIPTS})
    void noticesWhatIsNotAccessible(Visitor visitor) {
        assertNotices("image-alt at img", visitor, "<img src='data:,'>");
        assertNotices("color-contrast at p", visitor, "<p style='color:#777;background:#666'>faint</p>");
    }

    @Variants({Variant.WIDE, Variant.NARROW_WITHOUT_SCRIPTS})
    void noticesAPageThatIsWiderThanTheWindow(Visitor visitor) {
        assertNotices("<p style=\"width:1400px\"", visitor, "<p style='width:1400px'>wide</p>");
    }

    @Variants(Variant.WIDE)
    void noticesWhatAScriptDoes(Visitor visitor) {
        assertNotices("console: planted", visitor, "<script>console.error('planted')</script>");
        assertNotices("script failed", visitor, "<script>planted()</script>");
        assertNotices("dialog: planted", visitor, "<script>alert('planted')</script>");
    }

    @Variants({Variant.WIDE, Variant.NARROW_WITHOUT_SCRIPTS})
    void noticesRequestsThatShouldNotBe(Visitor visitor) {
        assertNotices("answered 404", visitor, "<img src='/missing.png' alt='missing'>");
        assertNotices("asked elsewhere: http://elsewhere.example/", visitor,
                "<img src='http://elsewhere.example/' alt='foreign'>");
    }

    @Variants({Variant.WIDE, Variant.NARROW_WITHOUT_SCRIPTS})
    void noticesWhatThePolicyForbids(Visitor visitor) {
        plant(visitor.page(), "<p style='color:red'>forbidden</p>", "style-src 'self'");

        assertFails("Content Security Policy", () -> visitor.open("/planted"));
    }

    @Variants({Variant.WIDE, Variant.NARROW_WITHOUT_SCRIPTS})
    void noticesAStatusThatWasNotExpected(Visitor visitor) {
        assertFails("/problems/nowhere", () -> visitor.open("/problems/nowhere"));
        assertFails("/problems", () -> visitor.open("/problems", 404));
    }

    @Variants({Variant.WIDE, Variant.NARROW_WITHOUT_SCRIPTS})
    void noticesAFocusThatNobodySees(Visitor visitor) {
        plant(visitor.page(), "<button style='outline:none'>hidden</button><button>seen</button>", "");
        visitor.open("/planted");

        assertFails("outline:none", () -> visitor.tabTo(visitor.page().getByText("seen")));
    }

    @Variants({Variant.WIDE, Variant.NARROW_WITHOUT_SCRIPTS})
    void doesNotReachWhatIsNoButton(Visitor visitor) {
        plant(visitor.page(), "<button>real</button><div>false</div>", "");
        visitor.open("/planted");

        visitor.tabTo(visitor.page().getByText("real"));
        assertFails("does not reach", () -> visitor.tabTo(visitor.page().getByText("false")));
    }

    @Variants({Variant.WIDE, Variant.NARROW_WITHOUT_SCRIPTS})
    void runsScriptsUnlessToldNotTo(Visitor visitor) {
        plant(visitor.page(), "<p>before</p><noscript>none</noscript>"
                + "<script>document.querySelector('p').textContent = 'after'</script>", "");
        visitor.open("/planted");

        assertThat(visitor.page().locator("p")).hasText(visitor.variant().scripts ? "after" : "before");
        assertThat(visitor.page().locator("noscript:visible")).hasCount(visitor.variant().scripts ? 0 : 1);
    }

    private static void assertNotices(String fault, Visitor visitor, String body) {
        plant(visitor.page(), body, "");
        assertFails(fault, () -> visitor.open("/planted"));
    }

    private static void assertFails(String message, Runnable step) {
        String found = assertThrows(AssertionFailedError.class, step::run).getMessage();
        assertTrue(found.contains(message), found);
    }

    /** A page that has no other fault. */
    private static void plant(Page page, String body, String policy) {
        page.route("**/planted", route -> route.fulfill(new FulfillOptions().setContentType("text/html")
                .setHeaders(Map.of("Content-Security-Policy", policy))
                .setBody("<!DOCTYPE html><html lang='en'><title>Planted</title><body>" + body)));
        page.route("http://elsewhere.example/", route -> route.fulfill(new FulfillOptions().setStatus(204)));
    }
}
