package campus.application.shared;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A number, or a date or moment, that is told of a group of records. Absent values do not count: of nothing else there
 * are 0 different ones, and the other functions of it are absent.
 *
 * @param path what it is computed of; absent when records are counted, and only then
 */
public record Metric(Function function, @Nullable FieldPath path) implements Aggregation.Column {

    public static final Metric COUNT = new Metric(Function.COUNT, null);

    /** The decimals of an average, rounded half up. */
    public static final int AVERAGE_SCALE = 4;

    /** How it is computed. */
    public enum Function {
        /** How many records there are. */
        COUNT, SUM, AVG, MIN, MAX,
        /** How many different values there are. */
        DISTINCT;

        /** Whether it can be computed of a field; not along a way to many, nor of prose. */
        public boolean suits(FieldPath path) {
            return !path.isMany() && switch (path.field().kind()) {
                case INTEGER, DECIMAL -> this != COUNT;
                case DATE, INSTANT -> this == MIN || this == MAX || this == DISTINCT;
                case TEXT, UUID -> this == DISTINCT;
                case PROSE -> false;
            };
        }
    }

    public Metric {
        if (path == null ? function != Function.COUNT : !function.suits(path)) {
            throw new IllegalArgumentException(function + " cannot be computed of " + path);
        }
    }

    @Override
    public String name() {
        String name = function.name().toLowerCase(Locale.ROOT);
        return path == null ? name : name + "(" + path.name() + ")";
    }

    /** Of what kind the results are: {@code INTEGER} as {@code Long}, {@code DECIMAL}, {@code DATE}, {@code INSTANT}. */
    public Field.Kind kind() {
        return switch (function) {
            case COUNT, DISTINCT -> Field.Kind.INTEGER;
            case AVG -> Field.Kind.DECIMAL;
            case SUM, MIN, MAX -> path == null ? Field.Kind.INTEGER : path.field().kind();
        };
    }

    /** Whether results are numbers. */
    public boolean isNumber() {
        return kind() == Field.Kind.INTEGER || kind() == Field.Kind.DECIMAL;
    }
}
