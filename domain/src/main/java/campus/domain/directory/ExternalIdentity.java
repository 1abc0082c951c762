package campus.domain.directory;

import java.util.regex.Pattern;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/**
 * Who somebody is at a provider of identities. The subject is what the provider never gives to anybody else; names and
 * addresses there may change hands. Both count to the letter, so nothing of them is tidied up.
 *
 * @param issuer the address by which the provider calls itself
 */
public record ExternalIdentity(String issuer, String subject) {

    public static final int MAX_LENGTH = 255;
    /** Without spaces at the ends, which databases do not tell apart. */
    private static final Pattern FORM = Pattern.compile("[!-~]([ -~]*[!-~])?");

    public ExternalIdentity {
        check(issuer, "https://id.school.example");
        check(subject, "248289761001");
    }

    private static void check(String text, String example) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidValueException(new Violation.TooLong(MAX_LENGTH, text.length()));
        }
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValueException(new Violation.Malformed(example));
        }
    }
}
