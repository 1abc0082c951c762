package campus.bootstrap.browser;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class StartPagesTest {

    @Variants
    void leadToWhatAProblemMeans(Visitor visitor) {
        Page page = visitor.page();
        visitor.open("/");
        visitor.tabTo(page.locator("main a[href='/problems']"));
        visitor.key("Enter");
        assertThat(page).hasURL("/problems");
        visitor.look();
        page.locator("main a[href='/problems/section-full']").click();
        assertThat(page).hasTitle("Section full - Campus");
    }

    @Variants
    void showTheReferenceOfTheApi(Visitor visitor) {
        // Swagger UI has pale labels and a choice of servers without a name; the document beside it needs neither.
        visitor.doesNotJudge("#reference");
        Page page = visitor.page();
        page.navigate("/docs");
        if (visitor.variant().scripts) {
            assertThat(page.locator("#reference h1")).containsText("Campus");
        } else {
            assertThat(page.locator("noscript")).isVisible();
        }
        visitor.look();
    }
}
