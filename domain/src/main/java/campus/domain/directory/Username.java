package campus.domain.directory;

import java.util.Locale;
import java.util.function.Predicate;

import campus.domain.shared.Texts;

/** The name somebody signs in with; unique, kept in lower case. */
public record Username(String value) {

    public static final int MAX_LENGTH = 100;
    private static final Predicate<String> FORM = Texts.code("._@+-");

    public Username {
        value = Texts.matching(value, MAX_LENGTH, FORM, "ann.lee").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
