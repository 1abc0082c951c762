package campus.bootstrap.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;

/** The browser of this machine, started once for all tests of a JVM. */
final class Chromium implements AutoCloseable {

    static final String MISSING = "no Chromium: install Debian's package chromium, or name one in CAMPUS_TEST_CHROMIUM";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> OPTIONS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(
                new LaunchOptions().setExecutablePath(executable().orElseThrow()).setHeadless(true).setArgs(OPTIONS));
    }

    /** Where it is: in {@code CAMPUS_TEST_CHROMIUM}, which must be right then, or in the search path of programs. */
    static Optional<Path> executable() {
        String named = System.getenv().getOrDefault("CAMPUS_TEST_CHROMIUM", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(":"));
        return NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        Stream.of(browser, playwright).forEach(this::end);
    }

    private void end(AutoCloseable started) {
        try {
            started.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
