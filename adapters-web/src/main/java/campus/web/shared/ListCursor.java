package campus.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.micronaut.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Cursor;
import campus.application.shared.SortKey;

/**
 * A place in a list as a text for URLs: base64url of JSON with the sort order, the values and the identity. It is not
 * signed, since it can name a place only, but whatever this class would not have written itself is refused.
 */
final class ListCursor {

    private static final int MAX_LENGTH = 12_000;
    private static final int MAX_DIGITS = 30;
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private ListCursor() {}

    static String encode(Cursor cursor, String sort, JsonMapper json) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("sort", sort);
        List<@Nullable String> values = new ArrayList<>();
        cursor.values().forEach(value -> values.add(value == null ? null : value.toString()));
        place.put("values", values);
        place.put("id", cursor.id().toString());
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("NullAway") // the nullness of the values does not survive in the record's class file
    static Cursor decode(String text, String sort, List<SortKey> keys) {
        try {
            if (text.length() > MAX_LENGTH
                    || !(StrictJson.parse(Base64.getUrlDecoder().decode(text)) instanceof Map<?, ?> place)
                    || place.size() != 3 || !(place.get("values") instanceof List<?> values)
                    || !(place.get("id") instanceof String id) || values.size() != keys.size()) {
                throw invalid();
            }
            if (!sort.equals(place.get("sort"))) {
                throw new ProblemException(ProblemType.INVALID_CURSOR, "The cursor belongs to the sort order \""
                        + place.get("sort") + "\". " + ProblemType.INVALID_CURSOR.remedy());
            }
            return new Cursor(values(values, keys), uuid(id));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw invalid();
        } catch (ProblemException e) {
            throw e.type() == ProblemType.INVALID_CURSOR ? e : invalid();
        }
    }

    private static List<@Nullable Object> values(List<?> texts, List<SortKey> keys) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Object text = texts.get(i);
            values.add(text == null ? null : value(text, keys.get(i)));
        }
        return values;
    }

    private static Object value(Object json, SortKey key) {
        if (!(json instanceof String text)) {
            throw invalid();
        }
        return switch (key.field().kind()) {
            case TEXT -> storable(text);
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> decimal(text);
            case DATE -> date(text);
            case INSTANT -> instant(text);
            case UUID -> uuid(text);
        };
    }

    private static String storable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw invalid();
        }
        return text;
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > MAX_DIGITS || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw invalid();
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1000 || date.getYear() > 9999) {
            throw invalid();
        }
        return date;
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)
                || !instant.equals(instant.truncatedTo(ChronoUnit.MICROS))) {
            throw invalid();
        }
        return instant;
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw invalid();
        }
        return UUID.fromString(text);
    }

    private static ProblemException invalid() {
        return new ProblemException(ProblemType.INVALID_CURSOR,
                "The cursor cannot be read. " + ProblemType.INVALID_CURSOR.remedy());
    }
}
