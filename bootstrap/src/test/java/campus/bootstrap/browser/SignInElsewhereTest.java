package campus.bootstrap.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import campus.bootstrap.RunningCampus;
import campus.bootstrap.oidc.SchoolProvider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A browser keeps to what Campus told it of forms and cookies, also on the way to a provider and back. */
class SignInElsewhereTest {

    @TempDir private Path folder;

    @Test
    void leadsToTheProviderAndBack() {
        assumeTrue(Chromium.executable().isPresent(), Chromium.MISSING);
        SchoolProvider school = new SchoolProvider();
        Map<String, String> environment = school.environment(folder);
        try (school;
                RunningCampus campus = RunningCampus.with(environment).signedIn();
                Chromium chromium = new Chromium()) {
            assertEquals(201, campus.post("/accounts", Map.of("username", "ann", "roles", List.of("viewer"))).status());
            String address = String.valueOf(environment.get("CAMPUS_PUBLIC_URL"));
            Page page = chromium.browser().newPage();
            page.navigate(address + "/sign-in?next=/account");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Sign in with Springfield ID")).click();
            page.locator("[name=username]").fill("7");
            page.locator("[name=claims]").fill("{\"preferred_username\": \"ann\"}");
            page.locator("[type=submit]").click();
            assertThat(page).hasURL(address + "/account");
            assertThat(page.locator("dl.facts")).containsText("ann");
        }
    }
}
