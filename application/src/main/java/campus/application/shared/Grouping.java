package campus.application.shared;

import java.util.Locale;

/**
 * What records must have in common to be in one group: the value of a field, or the time that it falls into, in UTC.
 * Records without the value are a group, too.
 */
public record Grouping(FieldPath path, Span span) implements Aggregation.Column {

    /** How much of a value counts. */
    public enum Span {
        /** All of it. */
        VALUE,
        /** The year of a date or a moment, a {@code Long}. */
        YEAR,
        /** Its month, a {@code YearMonth}. */
        MONTH,
        /** Its day, a {@code LocalDate}. */
        DATE;

        /** Whether records can be grouped by so much of a field; not along a way to many, nor by prose. */
        public boolean suits(FieldPath path) {
            return !path.isMany() && switch (path.field().kind()) {
                case DATE, INSTANT -> true;
                case TEXT, INTEGER, DECIMAL, UUID -> this == VALUE;
                case PROSE -> false;
            };
        }
    }

    public Grouping {
        if (!span.suits(path)) {
            throw new IllegalArgumentException("records cannot be grouped by " + span + " of " + path);
        }
    }

    /** By the value itself. */
    public static Grouping by(FieldPath path) {
        return new Grouping(path, Span.VALUE);
    }

    @Override
    public String name() {
        return span == Span.VALUE ? path.name() : span.name().toLowerCase(Locale.ROOT) + "(" + path.name() + ")";
    }
}
