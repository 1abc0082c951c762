package campus.domain.registrar;

import campus.domain.shared.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** Unique short name of a department, such as "CS"; kept in upper case. */
public record DepartmentCode(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9 ._/&-]*");

    public DepartmentCode {
        value = Texts.matching(value.toUpperCase(Locale.ROOT), MAX_LENGTH, FORM, "CS");
    }

    @Override
    public String toString() {
        return value;
    }
}
