package campus.application.shared;

/** A field that a list may be sorted by, under the name that clients use. */
public record SortField(String name, Kind kind) {

    /** How values of the field are compared and written in a cursor. Text compares by code point, case included. */
    public enum Kind {
        TEXT, INTEGER, DECIMAL, DATE, INSTANT, UUID
    }

    public static SortField text(String name) {
        return new SortField(name, Kind.TEXT);
    }

    public static SortField integer(String name) {
        return new SortField(name, Kind.INTEGER);
    }

    public static SortField decimal(String name) {
        return new SortField(name, Kind.DECIMAL);
    }

    public static SortField date(String name) {
        return new SortField(name, Kind.DATE);
    }

    public static SortField instant(String name) {
        return new SortField(name, Kind.INSTANT);
    }
}
