package campus.domain.registrar;

import java.util.Locale;
import java.util.function.Predicate;

import campus.domain.shared.Texts;

/** Unique short name of a course, such as "CS 225"; kept in upper case. */
public record CourseCode(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Predicate<String> FORM = Texts.code(" ._/&-");

    public CourseCode {
        value = Texts.matching(value, MAX_LENGTH, FORM, "CS 225").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
