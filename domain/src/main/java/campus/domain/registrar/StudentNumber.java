package campus.domain.registrar;

import campus.domain.shared.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number a school gives a student, such as "U0000001"; unique, kept in upper case. */
public record StudentNumber(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._/-]*");

    public StudentNumber {
        value = Texts.matching(value.toUpperCase(Locale.ROOT), MAX_LENGTH, FORM, "U0000001");
    }

    @Override
    public String toString() {
        return value;
    }
}
