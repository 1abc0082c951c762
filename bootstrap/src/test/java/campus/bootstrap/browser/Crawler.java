package campus.bootstrap.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Follows links as far as they lead, to one page of each kind, and looks at it. Then writes a hostile text into each
 * parameter of these addresses, and into each field of the forms, and sees whether a page takes it for more than text.
 */
final class Crawler {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Visitor visitor;
    private final String hostile;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> hostilePages = new TreeSet<>();

    Crawler(Visitor visitor, String hostile) {
        this.visitor = visitor;
        this.hostile = hostile;
    }

    /** The kinds of pages that showed the text, as in {@code /courses/{id}}. */
    Set<String> hostilePages() {
        return hostilePages;
    }

    void openAll(Collection<String> start) {
        Deque<String> toOpen = new ArrayDeque<>(start);
        while (!toOpen.isEmpty()) {
            String path = toOpen.pop();
            if (seen.add(kind(path))) {
                open(path, 399);
                visitor.look();
                texts("a[href^='/']", "href").stream().filter(Crawler::isPage).forEach(toOpen::add);
                List<String> forms = texts("form[method=post]:has(input:not([type=hidden]), textarea)", "action");
                attackParameters(path);
                forms.forEach(action -> attackForm(path, action));
            }
        }
    }

    /** The path without identities, and the names of its parameters that have a value. */
    private static String kind(String path) {
        String[] parts = path.replaceAll("#.*", "").split("\\?", 2);
        String names = parts.length == 1 ? ""
                : Arrays.stream(parts[1].split("&")).map(parameter -> parameter.replaceAll("=.*", "")).distinct()
                        .sorted().collect(Collectors.joining("&", "?", ""));
        return parts[0].replaceAll(ID, "{id}").replaceAll("/problems/.+", "/problems/{slug}") + names;
    }

    private static boolean isPage(String path) {
        return !path.matches("/(docs|health|assets|problems/).*|.*\\.csv(\\?.*)?");
    }

    private void open(String path, int worst) {
        Response response = visitor.page().navigate(path);
        assertNotNull(response, path);
        assertTrue(response.status() <= worst, () -> path + " is answered with " + response.status());
        assertHarmless(path);
        if (visitor.page().innerText("main").contains("<img src=x")) {
            hostilePages.add(kind(path));
        }
    }

    private void assertHarmless(String path) {
        visitor.complainsOfNothing(path);
        assertEquals(0, visitor.page().locator("img[src=x], svg[onload], [onerror]").count(), path);
    }

    private void attackParameters(String path) {
        String[] parts = path.replaceAll("#.*", "").split("\\?", 2);
        Set<String> names = new TreeSet<>(texts("form[method=get] [name]", "name"));
        if (parts.length == 2) {
            Arrays.stream(parts[1].split("&")).map(parameter -> parameter.replaceAll("=.*", "")).forEach(names::add);
        }
        for (String name : names) {
            if (sent.add(kind(parts[0]) + " " + name)) {
                open(parts[0] + "?" + name + "=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8), 499);
            }
        }
    }

    /** Sends a form that has a field for text, with the hostile one in all of them. */
    private void attackForm(String path, String action) {
        if (sent.add(kind(action))) {
            Page page = visitor.page();
            page.navigate(path);
            page.evaluate("""
                    ([action, hostile]) => {
                        const form = [...document.forms].find(form => form.getAttribute('action') === action);
                        for (const field of form.querySelectorAll('input:not([type=hidden]), textarea')) {
                            if (!['checkbox', 'radio'].includes(field.type)) {
                                field.type = 'text';
                                field.value = hostile;
                            }
                        }
                        window.isLeft = true;
                        HTMLFormElement.prototype.submit.call(form);
                    }""", List.of(action, hostile));
            page.waitForFunction("() => !('isLeft' in window) && document.readyState === 'complete'");
            assertHarmless(action);
        }
    }

    private List<String> texts(String selector, String attribute) {
        Object found = visitor.page().evaluate(
                "([s, a]) => [...document.querySelectorAll('body ' + s)].map(e => e.getAttribute(a))",
                List.of(selector, attribute));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
