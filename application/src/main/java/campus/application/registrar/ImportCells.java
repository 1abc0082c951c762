package campus.application.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** The cells of one row by column. An empty cell, and one whose column the header does not have, is absent. */
record ImportCells(ImportHeader header, List<String> values) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter
            .ofPattern("uuuu-MM-dd[['T'][' ']HH:mm[:ss[.SSSSSS][.SSS]][XXX]]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    boolean has(String column) {
        return header.has(column);
    }

    @Nullable
    String cell(String column) {
        int position = header.position(column);
        String value = position < 0 ? "" : values.get(position);
        return value.isBlank() ? null : value;
    }

    <V> V required(Fields fields, String column, Function<String, V> make) {
        return fields.required(column, cell(column), make);
    }

    <V> @Nullable V optional(Fields fields, String column, Function<String, V> make) {
        return fields.optional(column, cell(column), make);
    }

    static LocalDate date(String text) {
        return parsed(text, LocalDate::parse, "2026-08-31");
    }

    static LocalTime time(String text) {
        return parsed(text, LocalTime::parse, "09:30");
    }

    /** A moment; without an offset it is taken in the zone, and a date alone is its first instant there. */
    static Instant instant(String text, ZoneId zone) {
        try {
            TemporalAccessor time = MOMENT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from,
                    LocalDate::from);
            return switch (time) {
                case OffsetDateTime withOffset -> withOffset.toInstant();
                case LocalDateTime local -> local.atZone(zone).toInstant();
                case LocalDate date -> date.atStartOfDay(zone).toInstant();
                default -> throw new IllegalStateException(time.toString());
            };
        } catch (DateTimeParseException e) {
            throw new InvalidValueException(new Violation.Malformed("2026-08-01T08:00:00Z"));
        }
    }

    /** Yes or no in the words of databases and spreadsheets: true, t, yes, y, 1 and their opposites, in either case. */
    static boolean yesOrNo(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1" -> true;
            case "false", "f", "no", "n", "0" -> false;
            default -> throw new InvalidValueException(new Violation.Malformed("true"));
        };
    }

    static BigDecimal decimal(String text) {
        if (text.length() > 20) {
            throw new InvalidValueException(new Violation.Malformed("3.00"));
        }
        return parsed(text, BigDecimal::new, "3.00");
    }

    static int integer(String text) {
        return parsed(text, Integer::parseInt, "30");
    }

    private static <V> V parsed(String text, Function<String, V> parser, String example) {
        try {
            return parser.apply(text.strip());
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new InvalidValueException(new Violation.Malformed(example));
        }
    }
}
