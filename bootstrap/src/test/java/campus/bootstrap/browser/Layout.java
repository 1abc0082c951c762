package campus.bootstrap.browser;

import java.util.List;

import com.microsoft.playwright.Page;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How a page lies in its window. */
final class Layout {

    private Layout() {}

    /** One line for each element that makes the page wider than the window, at most five. */
    static List<String> findings(Page page) {
        Object found = page.evaluate("""
                () => {
                    const root = document.documentElement;
                    if (root.scrollWidth <= root.clientWidth) {
                        return [];
                    }
                    const wide = [...document.body.querySelectorAll('*')]
                        .filter(element => element.getBoundingClientRect().right > root.clientWidth + 0.5)
                        .map(element => element.cloneNode(false).outerHTML);
                    return [`${root.scrollWidth} pixels wide in a window of ${root.clientWidth}: `
                        + wide.slice(0, 5).join(' ')];
                }""");
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    /** The element that has the focus is in the window, and an outline or a shadow shows that it has it. */
    static void assertFocusVisible(Page page) {
        Object invisible = page.evaluate("""
                () => {
                    const element = document.activeElement;
                    const style = getComputedStyle(element);
                    const box = element.getBoundingClientRect();
                    const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0
                        && box.top < innerHeight && box.left < innerWidth;
                    const marked = style.boxShadow !== 'none'
                        || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                    return inside && marked ? '' : element.outerHTML;
                }""");
        assertEquals("", invisible, "has the focus, and nobody sees it");
    }
}
