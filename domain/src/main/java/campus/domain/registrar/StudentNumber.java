package campus.domain.registrar;

import java.util.Locale;
import java.util.function.Predicate;

import campus.domain.shared.Texts;

/** The number a school gives a student, such as "U0000001"; unique, kept in upper case. */
public record StudentNumber(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Predicate<String> FORM = Texts.code("._/-");

    public StudentNumber {
        value = Texts.matching(value, MAX_LENGTH, FORM, "U0000001").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
