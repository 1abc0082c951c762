package campus.bootstrap.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** The words that schools are made of. */
record Vocabulary(List<Field> fields, List<Language> languages) {

    /** How many departments there can be. */
    static final int DEPARTMENTS = 60;
    static final Vocabulary BUILT_IN = read();

    /** What a department teaches. */
    record Field(String code, String name, List<String> topics) {
    }

    /** Names that go together; those in front are more frequent. */
    record Language(List<String> firstNames, List<String> lastNames) {
    }

    private static Vocabulary read() {
        return new Vocabulary(
                lines("departments.txt").stream()
                        .map(cells -> new Field(cells.get(0), cells.get(1), List.of(cells.get(2).split("\\|"))))
                        .toList(),
                lines("names.txt").stream()
                        .map(cells -> new Language(List.of(cells.get(0).split(" ")), List.of(cells.get(1).split(" "))))
                        .toList());
    }

    /** One of these, those in front more often. */
    static <T> T mostlyFront(List<T> all, Random dice) {
        double place = dice.nextDouble();
        return all.get((int) (all.size() * place * Math.sqrt(place)));
    }

    private static List<List<String>> lines(String file) {
        InputStream stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("/generator/" + file));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                Stream<String> lines = reader.lines()) {
            return lines.map(line -> List.of(line.split(";"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
