package campus.domain.registrar;

import java.util.Locale;
import java.util.regex.Pattern;

import campus.domain.shared.Texts;

/** Unique short name of a term, such as "2026-fall"; kept in lower case. */
public record TermCode(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/-]*");

    public TermCode {
        value = Texts.matching(value, MAX_LENGTH, FORM, "2026-fall").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
