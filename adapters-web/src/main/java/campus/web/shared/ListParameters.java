package campus.web.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Cursor;
import campus.application.shared.ListRequest;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;

/** The query parameters that every list takes, as they came. */
@Introspected
public record ListParameters(
        @Nullable @QueryValue("limit") @Parameter(description = "How many items at most",
                schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "500",
                        defaultValue = "50")) String limit,
        @Nullable @QueryValue("cursor") @Parameter(
                description = "Where to go on: \"next\" of the page before, with the "
                        + "same sort, filter and q") String cursor,
        @Nullable @QueryValue("sort") @Parameter(
                description = "Fields to sort by, separated by commas; a minus before a field turns its order round") String sort,
        @Nullable @QueryValue("count") @Parameter(description = "Whether to count all items",
                schema = @Schema(type = "boolean", defaultValue = "false")) String count) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /**
     * What part of a list with these sortable fields, narrowed to some of its records, is wanted.
     *
     * @throws ProblemException (400) naming the parameter that is not acceptable
     */
    ListRequest toRequest(List<SortField> fields, Narrowing narrowing) {
        List<SortKey> keys = sortKeys(fields);
        @Nullable Cursor after = cursor == null ? null : ListCursor.decode(cursor, sortText(keys), narrowing, keys);
        return new ListRequest(number("limit", limit, ListRequest.DEFAULT_LIMIT, ListRequest.MAX_LIMIT), keys, after,
                counting(), narrowing.criteria());
    }

    /**
     * The value of a parameter that is a whole number from 1 to {@code most}.
     *
     * @throws ProblemException (400) naming the parameter when it is another value
     */
    public static int number(String name, @Nullable String text, int unless, int most) {
        if (text == null) {
            return unless;
        }
        int value = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (value < 1 || value > most) {
            throw ProblemException.invalidParameter(name, "out-of-range",
                    "Use a whole number from 1 to " + most + ".");
        }
        return value;
    }

    /** A list that is not cut into pages takes nothing that is about pages. */
    void requireWhole() {
        if (limit != null || cursor != null || count != null) {
            throw ProblemException.invalidParameter(limit != null ? "limit" : cursor != null ? "cursor" : "count",
                    "not-in-table", "A table has all rows; leave out limit, cursor and count.");
        }
    }

    /** The same parameters for a list that has an order of its own, used when none is asked for. */
    public ListParameters sortedByDefault(String order) {
        return sort == null ? new ListParameters(limit, cursor, order, count) : this;
    }

    static String sortText(List<SortKey> keys) {
        return keys.stream().map(key -> (key.descending() ? "-" : "") + key.field().name())
                .collect(Collectors.joining(","));
    }

    private boolean counting() {
        if (count == null || count.equals("false")) {
            return false;
        }
        if (count.equals("true")) {
            return true;
        }
        throw ProblemException.invalidParameter("count", "malformed", "Use true or false.");
    }

    private List<SortKey> sortKeys(List<SortField> fields) {
        if (sort == null) {
            return List.of();
        }
        List<SortKey> keys = new ArrayList<>();
        Set<SortField> seen = new HashSet<>();
        for (String part : sort.split(",", -1)) {
            boolean descending = part.startsWith("-");
            String name = descending ? part.substring(1) : part;
            SortField field = fields.stream().filter(known -> known.name().equals(name)).findFirst()
                    .orElseThrow(() -> unknown(name, fields));
            if (!seen.add(field)) {
                throw ProblemException.invalidParameter("sort", "repeated",
                        "The field \"" + name + "\" stands there twice; remove one.");
            }
            keys.add(descending ? SortKey.descending(field) : SortKey.ascending(field));
        }
        return keys;
    }

    private static ProblemException unknown(String name, List<SortField> fields) {
        return ProblemException.invalidParameter("sort", "unknown-field", "There is no field \"" + name
                + "\" to sort by; there are: " + fields.stream().map(SortField::name).collect(Collectors.joining(", "))
                + ".");
    }
}
