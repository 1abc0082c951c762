package campus.web.registrar.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;

import campus.web.shared.FilterParameters;
import campus.web.shared.ListParameters;

/**
 * What the address of a list says: the parameters of the API's lists, of which empty ones are none, as forms send them.
 *
 * @param columns the fields that are shown, separated by commas
 * @param add a field of which a condition is about to be filled in
 */
@Introspected
public record ListQuery(@Nullable @QueryValue("q") String q, @Nullable @QueryValue("filter") String filter,
        @Nullable @QueryValue("sort") String sort, @Nullable @QueryValue("columns") String columns,
        @Nullable @QueryValue("limit") String limit, @Nullable @QueryValue("count") String count,
        @Nullable @QueryValue("cursor") String cursor, @Nullable @QueryValue("add") String add) {

    public ListQuery {
        q = unlessBlank(q);
        filter = unlessBlank(filter);
        sort = unlessBlank(sort);
        columns = unlessBlank(columns);
        limit = unlessBlank(limit);
        count = unlessBlank(count);
        cursor = unlessBlank(cursor);
        add = unlessBlank(add);
    }

    private static ListQuery of(Map<String, String> parameters) {
        return new ListQuery(parameters.get("q"), parameters.get("filter"), parameters.get("sort"),
                parameters.get("columns"), parameters.get("limit"), parameters.get("count"), parameters.get("cursor"),
                parameters.get("add"));
    }

    /** Those that are there, by name. */
    public Map<String, String> parameters() {
        Map<String, String> there = new LinkedHashMap<>();
        put(there, "q", q);
        put(there, "filter", filter);
        put(there, "sort", sort);
        put(there, "columns", columns);
        put(there, "limit", limit);
        put(there, "count", count);
        put(there, "cursor", cursor);
        put(there, "add", add);
        return there;
    }

    /** What a form beside the list has to send along: all that goes for other pages of it, but not what it asks itself. */
    public Map<String, String> kept(String... asked) {
        Map<String, String> kept = begun().parameters();
        List.of(asked).forEach(kept::remove);
        return kept;
    }

    /** The same list with one parameter otherwise, from its first page on; null takes it away. */
    public ListQuery with(String name, @Nullable String value) {
        Map<String, String> changed = begun().parameters();
        changed.remove(name);
        put(changed, name, value);
        return of(changed);
    }

    /** The address of the list at this path. */
    public String at(String path) {
        Map<String, String> there = parameters();
        return there.isEmpty() ? path
                : path + "?" + there.entrySet().stream()
                        .map(entry -> entry.getKey() + "="
                                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** Whether it asks for some of the records only. */
    public boolean isNarrowed() {
        return q != null || filter != null;
    }

    ListParameters place(String order) {
        return new ListParameters(limit, cursor, sort, count).sortedByDefault(order);
    }

    FilterParameters narrowing() {
        return new FilterParameters(filter, q);
    }

    private ListQuery begun() {
        return new ListQuery(q, filter, sort, columns, limit, null, null, null);
    }

    private static void put(Map<String, String> there, String name, @Nullable String value) {
        if (value != null) {
            there.put(name, value);
        }
    }

    private static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
