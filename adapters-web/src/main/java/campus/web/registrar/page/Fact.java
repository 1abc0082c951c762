package campus.web.registrar.page;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import campus.web.shared.page.Dates;

/**
 * What a page tells of a record. Its label stands in the texts under the type of record and its name.
 *
 * @param text "" when there is none
 * @param to the page about what it names, null when there is none
 * @param machine a day or a moment as programs read it, null for anything else
 */
public record Fact(String name, String text, @Nullable String to, @Nullable String machine) {

    static Fact of(String name, @Nullable Object value) {
        return new Fact(name, value == null ? "" : value.toString(), null, null);
    }

    static Fact link(String name, String text, String to) {
        return new Fact(name, text, to, null);
    }

    static Fact day(String name, @Nullable LocalDate day, Dates dates) {
        return day == null ? of(name, null) : new Fact(name, dates.day(day), null, day.toString());
    }

    static Fact moment(String name, @Nullable Instant at, Dates dates) {
        return at == null ? of(name, null) : new Fact(name, dates.moment(at), null, at.toString());
    }
}
