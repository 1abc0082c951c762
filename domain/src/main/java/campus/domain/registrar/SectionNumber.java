package campus.domain.registrar;

import java.util.Locale;
import java.util.function.Predicate;

import campus.domain.shared.Texts;

/** What tells the sections of a course in a term apart, such as "30048" or "AL1"; kept in upper case. */
public record SectionNumber(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Predicate<String> FORM = Texts.code(" ._/-");

    public SectionNumber {
        value = Texts.matching(value, MAX_LENGTH, FORM, "AL1").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
