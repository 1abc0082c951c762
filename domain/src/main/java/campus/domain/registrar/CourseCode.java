package campus.domain.registrar;

import java.util.Locale;
import java.util.regex.Pattern;

import campus.domain.shared.Texts;

/** Unique short name of a course, such as "CS 225"; kept in upper case. */
public record CourseCode(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/&-]*");

    public CourseCode {
        value = Texts.matching(value, MAX_LENGTH, FORM, "CS 225").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
