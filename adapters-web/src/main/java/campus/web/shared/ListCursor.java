package campus.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micronaut.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Cursor;
import campus.application.shared.SortKey;

/**
 * A place in a list as a text for URLs: base64url of JSON with the sort order, a digest of filter and search, the
 * values and the identity. It is not signed, since it can name a place only, but whatever this class would not have
 * written itself is refused.
 */
final class ListCursor {

    private static final int MAX_LENGTH = 12_000;

    private ListCursor() {}

    static String encode(Cursor cursor, String sort, Narrowing narrowing, JsonMapper json) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("sort", sort);
        place.put("filter", narrowing.digest());
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
    static Cursor decode(String text, String sort, Narrowing narrowing, List<SortKey> keys) {
        try {
            if (text.length() > MAX_LENGTH
                    || !(StrictJson.parse(Base64.getUrlDecoder().decode(text)) instanceof Map<?, ?> place)
                    || place.size() != 4 || !(place.get("values") instanceof List<?> values)
                    || !(place.get("id") instanceof String id) || values.size() != keys.size()) {
                throw invalid();
            }
            if (!sort.equals(place.get("sort"))) {
                throw invalid("The cursor belongs to the sort order \"" + place.get("sort") + "\".");
            }
            if (!narrowing.digest().equals(place.get("filter"))) {
                throw invalid("The cursor belongs to another filter or search.");
            }
            return new Cursor(values(values, keys), ValueText.uuid(id).orElseThrow(ListCursor::invalid));
        } catch (IllegalArgumentException e) {
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
        Optional<? extends Object> value = switch (key.field().kind()) {
            case TEXT -> ValueText.storable(text);
            case INTEGER -> ValueText.integer(text);
            case DECIMAL -> ValueText.decimal(text);
            case DATE -> ValueText.date(text);
            case INSTANT -> ValueText.instant(text);
            case UUID -> ValueText.uuid(text);
        };
        return value.orElseThrow(ListCursor::invalid);
    }

    private static ProblemException invalid() {
        return invalid("The cursor cannot be read.");
    }

    private static ProblemException invalid(String what) {
        return new ProblemException(ProblemType.INVALID_CURSOR, what + " " + ProblemType.INVALID_CURSOR.remedy());
    }
}
