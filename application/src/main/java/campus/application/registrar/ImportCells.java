package campus.application.registrar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** The cells of one row by column. An empty cell, and one whose column the header does not have, is absent. */
record ImportCells(ImportHeader header, List<String> values) {

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
