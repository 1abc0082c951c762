package campus.domain.directory;

import java.time.Duration;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** How long a token lasts: 1 to 365 days. */
public record TokenLifetime(int days) {

    public static final int MAX_DAYS = 365;
    public static final TokenLifetime DEFAULT = new TokenLifetime(90);

    public TokenLifetime {
        if (days < 1 || days > MAX_DAYS) {
            throw new InvalidValueException(new Violation.OutOfRange("1", String.valueOf(MAX_DAYS)));
        }
    }

    Duration duration() {
        return Duration.ofDays(days);
    }
}
