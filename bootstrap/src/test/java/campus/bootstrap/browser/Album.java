package campus.bootstrap.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotCaret;

/** The pictures of one test in one variant, in the order in which they were taken: {@code target/screenshots}. */
final class Album {

    private static final Path FOLDER = Path.of("target/screenshots");
    /** Pixels of height; a longer page is cut. */
    private static final int LONGEST = 4_000;

    private final String test;
    private final Variant variant;
    private int pictures;

    Album(String test, Variant variant) {
        this.test = test;
        this.variant = variant;
        removeThoseOfTheLastRun();
    }

    void add(Page page) {
        pictures++;
        save(page, "-" + pictures);
    }

    void addFailure(Page page) {
        save(page, "-failed");
    }

    private void removeThoseOfTheLastRun() {
        try {
            Files.createDirectories(FOLDER);
            try (DirectoryStream<Path> old = Files.newDirectoryStream(FOLDER, test + "-*-" + variant + ".png")) {
                for (Path picture : old) {
                    Files.delete(picture);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hiding the caret would leave styles at the fields, which htmx copies and the page forbids. */
    private void save(Page page, String name) {
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(test + name + "-" + variant + ".png"))
                .setCaret(ScreenshotCaret.INITIAL).setFullPage(true)
                .setClip(0, 0, variant.width, Math.clamp(height, variant.height, LONGEST)));
    }
}
