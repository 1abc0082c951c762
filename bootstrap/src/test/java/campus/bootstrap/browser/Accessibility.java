package campus.bootstrap.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;

/** What axe finds against the Web Content Accessibility Guidelines 2.0 to 2.2, levels A and AA. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String AXE = axe();

    private Accessibility() {}

    /** One line for each broken rule: its name, how to find the first elements that break it, and what is wrong. */
    static List<String> findings(Page page, List<String> excluded) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        Object found = page.evaluate("""
                ([rules, excluded]) => axe.run({exclude: excluded.map(selector => [selector])},
                        {runOnly: rules, resultTypes: ['violations']})
                    .then(results => results.violations.map(rule =>
                        `${rule.id} at ${rule.nodes.slice(0, 5).map(node => node.target.join(' ')).join(', ')} `
                        + `(${rule.nodes.length} in all): ${rule.help}. ${rule.nodes[0].failureSummary}`))""",
                List.of(RULES, excluded));
        return ((List<?>) found).stream().map(line -> line.toString().replaceAll("\\s*\\n\\s*", " ")).toList();
    }

    private static String axe() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";0";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
