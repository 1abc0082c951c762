package campus.application.shared;

/** One criterion of an ordering. Absent values come first when ascending, last when descending. */
public record SortKey(SortField field, boolean descending) {

    public static SortKey ascending(SortField field) {
        return new SortKey(field, false);
    }

    public static SortKey descending(SortField field) {
        return new SortKey(field, true);
    }
}
