package campus.application.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What part of a list is wanted, in which order: at most {@code limit} rows (1 to 8000) after a cursor. The identity is
 * always the last sort key, so every order is total; it follows the direction of the key before it, and ascends
 * without one. So a database reads the index for a descending order backwards, instead of sorting. Only records that
 * meet the filter are in the list, and counted.
 *
 * @param include what is read along with each record: fields of its own, or of single records related to it
 */
public record ListRequest(int limit, List<SortKey> sort, @Nullable Cursor after, boolean count, Criteria filter,
        List<FieldPath> include) {

    public static final int DEFAULT_LIMIT = 50;
    /** The most that clients may ask a page for. */
    public static final int MAX_LIMIT = 500;
    /** The most that are read at once. */
    public static final int MAX_ROWS = 8_000;

    public ListRequest {
        if (limit < 1 || limit > MAX_ROWS) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_ROWS + ": " + limit);
        }
        if (after != null && after.values().size() != sort.size()) {
            throw new IllegalArgumentException("the cursor belongs to another sort order");
        }
        sort = List.copyOf(sort);
        include = List.copyOf(include);
    }

    /** Without a filter. */
    public ListRequest(int limit, List<SortKey> sort, @Nullable Cursor after, boolean count) {
        this(limit, sort, after, count, Criteria.all());
    }

    /** With nothing read along. */
    public ListRequest(int limit, List<SortKey> sort, @Nullable Cursor after, boolean count, Criteria filter) {
        this(limit, sort, after, count, filter, List.of());
    }

    /** The same with these fields read along. */
    public ListRequest including(List<FieldPath> fields) {
        return new ListRequest(limit, sort, after, count, filter, fields);
    }

    /** The same for those records only that meet the scope as well. */
    public ListRequest within(Criteria scope) {
        return new ListRequest(limit, sort, after, count, scope.and(filter), include);
    }

    /** The first page of the default size. */
    public static ListRequest first(SortKey... sort) {
        return new ListRequest(DEFAULT_LIMIT, List.of(sort), null, false);
    }
}
