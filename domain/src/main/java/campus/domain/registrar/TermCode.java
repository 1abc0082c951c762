package campus.domain.registrar;

import campus.domain.shared.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** Unique short name of a term, such as "2026-fall"; kept in lower case. */
public record TermCode(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9 ._/-]*");

    public TermCode {
        value = Texts.matching(value.toLowerCase(Locale.ROOT), MAX_LENGTH, FORM, "2026-fall");
    }

    @Override
    public String toString() {
        return value;
    }
}
