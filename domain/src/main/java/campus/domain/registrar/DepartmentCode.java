package campus.domain.registrar;

import java.util.Locale;
import java.util.function.Predicate;

import campus.domain.shared.Texts;

/** Unique short name of a department, such as "CS"; kept in upper case. */
public record DepartmentCode(String value) {

    public static final int MAX_LENGTH = 20;
    private static final Predicate<String> FORM = Texts.code(" ._/&-");

    public DepartmentCode {
        value = Texts.matching(value, MAX_LENGTH, FORM, "CS").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
