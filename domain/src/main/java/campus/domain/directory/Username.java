package campus.domain.directory;

import campus.domain.shared.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name somebody signs in with; unique, kept in lower case. */
public record Username(String value) {

    public static final int MAX_LENGTH = 100;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]*");

    public Username {
        value = Texts.matching(value.toLowerCase(Locale.ROOT), MAX_LENGTH, FORM, "ann.lee");
    }

    @Override
    public String toString() {
        return value;
    }
}
