package campus.domain.registrar;

import java.util.Locale;
import java.util.function.Predicate;

import campus.domain.shared.Texts;

/** Unique short name of a term, such as "2026-fall"; kept in lower case. */
public record TermCode(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Predicate<String> FORM = Texts.code(" ._/-");

    public TermCode {
        value = Texts.matching(value, MAX_LENGTH, FORM, "2026-fall").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
