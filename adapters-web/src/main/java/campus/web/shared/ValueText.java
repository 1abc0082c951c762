package campus.web.shared;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads values out of the texts in which clients write them, as far as every store holds such values; empty for any
 * other text.
 */
final class ValueText {

    static final int MAX_DIGITS = 30;

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern
            .compile(DATE + "[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private ValueText() {}

    /** Text without NUL and without halves of surrogate pairs. */
    static Optional<String> storable(String text) {
        boolean storable = text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        return storable ? Optional.of(text) : Optional.empty();
    }

    static Optional<Long> integer(String text) {
        return read(text, INTEGER, Long::valueOf);
    }

    static Optional<BigDecimal> decimal(String text) {
        return text.length() > MAX_DIGITS ? Optional.empty() : read(text, DECIMAL, BigDecimal::new);
    }

    /** Years 1000 to 9999. */
    static Optional<LocalDate> date(String text) {
        return read(text, DATE, LocalDate::parse).filter(date -> date.getYear() >= 1000);
    }

    /** Years 1000 to 9999, at most microseconds. */
    static Optional<Instant> instant(String text) {
        return read(text, INSTANT, written -> OffsetDateTime.parse(written).toInstant())
                .filter(instant -> !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)
                        && instant.equals(instant.truncatedTo(ChronoUnit.MICROS)));
    }

    static Optional<UUID> uuid(String text) {
        return read(text, UUID_FORM, UUID::fromString);
    }

    private static <T> Optional<T> read(String text, Pattern form, Function<String, T> reader) {
        try {
            return form.matcher(text).matches() ? Optional.of(reader.apply(text)) : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
