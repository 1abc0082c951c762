package campus.domain.registrar;

import campus.domain.shared.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** Unique short name of a course, such as "CS 225"; kept in upper case. */
public record CourseCode(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9 ._/&-]*");

    public CourseCode {
        value = Texts.matching(value.toUpperCase(Locale.ROOT), MAX_LENGTH, FORM, "CS 225");
    }

    @Override
    public String toString() {
        return value;
    }
}
