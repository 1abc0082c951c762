package campus.domain.registrar;

import java.util.Locale;
import java.util.regex.Pattern;

import campus.domain.shared.Texts;

/** What tells the sections of a course in a term apart, such as "30048" or "AL1"; kept in upper case. */
public record SectionNumber(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/-]*");

    public SectionNumber {
        value = Texts.matching(value, MAX_LENGTH, FORM, "AL1").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
