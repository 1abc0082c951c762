package campus.application.shared;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What records a list is narrowed to. A record meets a condition or does not, there is no third way: an absent value
 * meets {@link Condition.Absent} and no other condition, and so whatever is negated. A way to many records is met when
 * one of them meets it; conditions that stand side by side in {@link And} and begin with the same way to many speak of
 * the same one.
 */
public sealed interface Criteria {

    /** Met by all records. */
    static Criteria all() {
        return new And(List.of());
    }

    /** All of these. */
    record And(List<Criteria> parts) implements Criteria {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** One of these at least; none of none. */
    record Or(List<Criteria> parts) implements Criteria {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** A field meets a condition or, negated, does not. */
    record Test(FieldPath path, Condition condition, boolean negated) implements Criteria {
    }

    /** There is a related record or, negated, there is none. */
    record Related(List<Relation> way, boolean negated) implements Criteria {
        public Related {
            way = List.copyOf(way);
        }
    }

    /** Both of these. */
    default Criteria and(Criteria other) {
        return equals(all()) ? other : other.equals(all()) ? this : new And(List.of(this, other));
    }

    /**
     * What can be said of a value. Values are typed as their field: {@code String}, {@code Long}, {@code BigDecimal},
     * {@link LocalDate}, {@code Instant}, {@code UUID}. Text compares by code point; spaces at its end do not count.
     */
    sealed interface Condition {

        /** It is one of these. */
        record OneOf(List<Object> values) implements Condition {
            public OneOf {
                values = values.stream().map(Condition::stripped).toList();
            }
        }

        /** It lies between two bounds, of which one may be absent. */
        record Range(@Nullable Object from, boolean fromIncluded, @Nullable Object to, boolean toIncluded)
                implements Condition {
            public Range {
                from = from == null ? null : stripped(from);
                to = to == null ? null : stripped(to);
            }

            public static Range from(Object value, boolean included) {
                return new Range(value, included, null, false);
            }

            public static Range to(Object value, boolean included) {
                return new Range(null, false, value, included);
            }

            /** Half open: from the first up to the last, which is not included. */
            public static Range within(Object first, Object last) {
                return new Range(first, true, last, false);
            }
        }

        /** It is text that consists of these parts with anything, or nothing, between each two of them. */
        record Like(List<String> parts, boolean ignoreCase) implements Condition {
            public Like {
                parts = List.copyOf(parts);
            }
        }

        /** It is a date or a moment, in UTC, in this month of any year; 1 to 12. */
        record InMonth(int month) implements Condition {
        }

        /** There is none. */
        record Absent() implements Condition {
        }

        private static Object stripped(Object value) {
            return value instanceof String text ? text.replaceAll(" +$", "") : value;
        }
    }
}
