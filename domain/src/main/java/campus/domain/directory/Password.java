package campus.domain.directory;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/**
 * A password that somebody chose: long enough that it cannot be tried out. Which characters it is made of is nobody's
 * business; lengths are UTF-16 code units, and white space counts.
 */
public record Password(String value) {

    public static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 256;

    public Password {
        if (value.length() < MIN_LENGTH) {
            throw new InvalidValueException(new Violation.TooShort(MIN_LENGTH, value.length()));
        }
        if (value.length() > MAX_LENGTH) {
            throw new InvalidValueException(new Violation.TooLong(MAX_LENGTH, value.length()));
        }
    }

    /** A password of somebody, which is not the name itself, whatever its case. */
    public static Password of(String value, Username username) {
        Password password = new Password(value);
        if (value.strip().equalsIgnoreCase(username.value())) {
            throw new InvalidValueException(new Violation.SameAs("username"));
        }
        return password;
    }

    /** Leaves the password out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "Password[]";
    }
}
