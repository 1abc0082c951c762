package campus.domain.registrar;

import campus.domain.shared.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** What tells the sections of a course in a term apart, such as "30048" or "AL1"; kept in upper case. */
public record SectionNumber(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9 ._/-]*");

    public SectionNumber {
        value = Texts.matching(value.toUpperCase(Locale.ROOT), MAX_LENGTH, FORM, "AL1");
    }

    @Override
    public String toString() {
        return value;
    }
}
