package campus.web.shared.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/campus/web/texts");
    private static final Texts TEXTS = Texts.english();

    @Test
    void putArgumentsInPlace() {
        assertEquals("Welcome, <Ann>", TEXTS.of("start.welcome", "<Ann>"));
    }

    @Test
    void failWithoutAText() {
        assertThrows(MissingResourceException.class, () -> TEXTS.of("page.no-such-text"));
        assertFalse(TEXTS.has("page.no-such-text"));
        assertTrue(TEXTS.has("page.home"));
    }

    /** A straight apostrophe would swallow what follows it; people write a curved one. */
    @Test
    void areProperPatterns() {
        bundles().forEach(bundle -> bundle.forEach((key, text) -> {
            assertFalse(text.toString().contains("'"), () -> key + "=" + text);
            new MessageFormat(text.toString());
        }));
    }

    @Test
    void standInTheBundleThatTheirKeyNames() {
        for (Path file : files(BUNDLES)) {
            String name = file.getFileName().toString().replace(".properties", ".");
            assertEquals(List.of(), load(file).keySet().stream().map(String::valueOf)
                    .filter(key -> !key.startsWith(name)).toList(), file::toString);
        }
    }

    @Test
    void areThereForEveryKeyThatIsUsed() {
        Set<String> used = Stream.concat(files(Path.of("src/main/jte")).stream(),
                files(Path.of("src/main/java")).stream())
                .flatMap(file -> keys(read(file))).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(used.contains("page.home"), used::toString);
        assertEquals(List.of(), used.stream().filter(key -> !TEXTS.has(key)).toList());
    }

    /** Quoted keys of the bundles that there are. */
    private static Stream<String> keys(String source) {
        String names = files(BUNDLES).stream()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<=[^\\w/]t\\(|key = |notice\\(|TEXTS?\\.of\\(|, )\"((?:" + names
                + ")\\.[a-z][a-z0-9.-]*[a-z0-9])\"").matcher(source).results()
                .map((MatchResult found) -> found.group(1));
    }

    private static Stream<Properties> bundles() {
        return files(BUNDLES).stream().map(TextsTest::load);
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
