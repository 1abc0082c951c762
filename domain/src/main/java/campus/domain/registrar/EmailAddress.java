package campus.domain.registrar;

import java.util.Locale;

import campus.domain.shared.Texts;

/**
 * An e-mail address of ASCII characters, unique among students; kept in lower case, since no school tells mailboxes
 * apart by case.
 */
public record EmailAddress(String value) {

    public static final int MAX_LENGTH = 254;

    public EmailAddress {
        value = Texts.matching(value, MAX_LENGTH, EmailAddress::isAddress, "ann@school.example")
                .toLowerCase(Locale.ROOT);
    }

    /** Visible characters, one {@code @} after the first of them, and a domain of letters, digits, hyphens and dots. */
    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) < '!' || text.charAt(i) > '~') {
                return false;
            }
        }
        return at > 0 && isDomain(text, at + 1);
    }

    /** Labels with a dot between each two; none is empty. */
    private static boolean isDomain(String text, int start) {
        boolean label = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dot = c == '.';
            if (dot ? !label : c != '-' && !Texts.isLetterOrDigit(c)) {
                return false;
            }
            label = !dot;
        }
        return label;
    }

    @Override
    public String toString() {
        return value;
    }
}
