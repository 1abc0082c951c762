package campus.domain.registrar;

import java.util.Locale;
import java.util.regex.Pattern;

import campus.domain.shared.Texts;

/**
 * An e-mail address of ASCII characters, unique among students; kept in lower case, since no school tells mailboxes
 * apart by case.
 */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 254;
    private static final Pattern FORM = Pattern
            .compile("[!-?A-~]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    public EmailAddress {
        value = Texts.matching(value, MAX_LENGTH, FORM, "ann@school.example").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
