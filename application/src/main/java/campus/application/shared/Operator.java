package campus.application.shared;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import campus.application.shared.Criteria.Condition;
import campus.application.shared.Criteria.Condition.Absent;
import campus.application.shared.Criteria.Condition.InMonth;
import campus.application.shared.Criteria.Condition.Like;
import campus.application.shared.Criteria.Condition.OneOf;
import campus.application.shared.Criteria.Condition.Range;

/** What clients may say of a field, and what that means. Years, months and days of a moment are those in UTC. */
public enum Operator {
    EQUAL("==", Argument.VALUE, field -> true),
    NOT_EQUAL("!=", Argument.VALUE, field -> true),
    GREATER(">", Argument.VALUE, Operator::isOrdered),
    GREATER_OR_EQUAL(">=", Argument.VALUE, Operator::isOrdered),
    LESS("<", Argument.VALUE, Operator::isOrdered),
    LESS_OR_EQUAL("<=", Argument.VALUE, Operator::isOrdered),
    IN("=in=", Argument.VALUES, field -> true),
    OUT("=out=", Argument.VALUES, field -> true),
    BETWEEN("=between=", Argument.TWO_VALUES, Operator::isOrdered),
    CONTAINS("=contains=", Argument.PART, Operator::isText),
    CONTAINS_IGNORING_CASE("=icontains=", Argument.PART, Operator::hasCases),
    STARTS_WITH("=startswith=", Argument.PART, Operator::isText),
    STARTS_WITH_IGNORING_CASE("=istartswith=", Argument.PART, Operator::hasCases),
    ENDS_WITH("=endswith=", Argument.PART, Operator::isText),
    ENDS_WITH_IGNORING_CASE("=iendswith=", Argument.PART, Operator::hasCases),
    EQUAL_IGNORING_CASE("=iexact=", Argument.PART, Operator::hasCases),
    IS_NULL("=isnull=", Argument.FLAG, Field::optional),
    YEAR("=year=", Argument.YEAR, Operator::isTime),
    MONTH("=month=", Argument.MONTH, Operator::isTime),
    DATE("=date=", Argument.DAY, field -> field.kind() == Field.Kind.INSTANT);

    /** What stands behind an operator. */
    public enum Argument {
        /** A value of the field's kind. */
        VALUE,
        /** One or several of them. */
        VALUES,
        /** The least and the greatest, both included. */
        TWO_VALUES,
        /** A {@code String}, whatever form the field's values have. */
        PART,
        /** A {@code Boolean}. */
        FLAG,
        /** An {@code Integer}, {@link #FIRST_YEAR} to {@link #LAST_YEAR}. */
        YEAR,
        /** An {@code Integer}, 1 to 12. */
        MONTH,
        /** A {@code LocalDate}. */
        DAY
    }

    public static final int FIRST_YEAR = 1000;
    public static final int LAST_YEAR = 9998;

    private final String symbol;
    private final Argument argument;
    private final Predicate<Field> suits;

    Operator(String symbol, Argument argument, Predicate<Field> suits) {
        this.symbol = symbol;
        this.argument = argument;
        this.suits = suits;
    }

    /** As it stands in a filter. */
    public String symbol() {
        return symbol;
    }

    public Argument argument() {
        return argument;
    }

    public boolean suits(Field field) {
        return suits.test(field);
    }

    /** Those that can be said of a field. */
    public static List<Operator> of(Field field) {
        return Arrays.stream(values()).filter(operator -> operator.suits(field)).toList();
    }

    /** Those that can be said of related records themselves: that there are any, which goes for a way to many only. */
    public static List<Operator> of(List<Relation> way) {
        return way.stream().anyMatch(Relation::isMany) ? List.of(IS_NULL) : List.of();
    }

    public static Optional<Operator> find(String symbol) {
        return Arrays.stream(values()).filter(operator -> operator.symbol.equals(symbol)).findFirst();
    }

    /** What is said of a field; the arguments are as {@link #argument} says, typed as {@link Condition} does. */
    public Criteria.Test of(FieldPath path, List<Object> arguments) {
        Object first = arguments.getFirst();
        return switch (this) {
            case EQUAL, IN -> new Criteria.Test(path, new OneOf(arguments), false);
            case NOT_EQUAL, OUT -> new Criteria.Test(path, new OneOf(arguments), true);
            case IS_NULL -> new Criteria.Test(path, new Absent(), first.equals(false));
            case GREATER -> that(path, Range.from(first, false));
            case GREATER_OR_EQUAL -> that(path, Range.from(first, true));
            case LESS -> that(path, Range.to(first, false));
            case LESS_OR_EQUAL -> that(path, Range.to(first, true));
            case BETWEEN -> that(path, new Range(first, true, arguments.getLast(), true));
            case CONTAINS -> like(path, false, "", first, "");
            case CONTAINS_IGNORING_CASE -> like(path, true, "", first, "");
            case STARTS_WITH -> like(path, false, first, "");
            case STARTS_WITH_IGNORING_CASE -> like(path, true, first, "");
            case ENDS_WITH -> like(path, false, "", first);
            case ENDS_WITH_IGNORING_CASE -> like(path, true, "", first);
            case EQUAL_IGNORING_CASE -> like(path, true, first);
            case YEAR -> that(path, days(path, LocalDate.of((Integer) first, 1, 1),
                    LocalDate.of((Integer) first + 1, 1, 1)));
            case MONTH -> that(path, new InMonth((Integer) first));
            case DATE -> that(path, days(path, (LocalDate) first, ((LocalDate) first).plusDays(1)));
        };
    }

    private static Criteria.Test that(FieldPath path, Condition condition) {
        return new Criteria.Test(path, condition, false);
    }

    private static Criteria.Test like(FieldPath path, boolean ignoreCase, Object... parts) {
        return that(path, new Like(Arrays.stream(parts).map(String.class::cast).toList(), ignoreCase));
    }

    /** From the first day up to the last, which is not included. */
    private static Range days(FieldPath path, LocalDate first, LocalDate last) {
        return path.field().kind() == Field.Kind.DATE ? Range.within(first, last)
                : Range.within(first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        last.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static boolean isOrdered(Field field) {
        return !field.isChoice() && field.kind() != Field.Kind.UUID && field.kind() != Field.Kind.PROSE;
    }

    private static boolean isText(Field field) {
        return field.kind() == Field.Kind.PROSE || hasCases(field);
    }

    private static boolean hasCases(Field field) {
        return field.kind() == Field.Kind.TEXT && !field.isChoice();
    }

    private static boolean isTime(Field field) {
        return field.kind() == Field.Kind.DATE || field.kind() == Field.Kind.INSTANT;
    }
}
