package campus.domain.registrar;

import campus.domain.shared.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, unique among students; kept in lower case, since schools tell no two mailboxes apart by case. */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)*");

    public EmailAddress {
        value = Texts.matching(value.toLowerCase(Locale.ROOT), MAX_LENGTH, FORM, "ann@school.example");
    }

    @Override
    public String toString() {
        return value;
    }
}
