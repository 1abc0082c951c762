package campus.web.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import campus.application.shared.Criteria;
import campus.application.shared.Criteria.Condition.Like;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.Operator;
import campus.application.shared.Relation;

/** What stands behind a field, or a relation, and an operator: values of the kind that they take. */
record FilterArgument(String name, Operator operator, FilterText.Values values) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final String FLAGS = "true or false";

    /** The condition that all this makes of a field. */
    Criteria.Test of(FieldPath path) {
        requireNumber();
        Field field = path.field();
        Criteria.Test plain = operator.of(path, values.all().stream().map(value -> typed(value, field)).toList());
        List<String> parts = values.all().getFirst().parts();
        return parts.size() > 1 && takesPatterns(field)
                ? new Criteria.Test(path, new Like(parts, false), plain.negated())
                : plain;
    }

    /** The same of a relation, which {@code isnull} is said of. */
    Criteria.Related of(List<Relation> way) {
        requireNumber();
        FilterText.Value value = values.all().getFirst();
        return new Criteria.Related(way, flag(value.text()).orElseThrow(() -> refused(value, FLAGS)));
    }

    private boolean takesPatterns(Field field) {
        return isText(field) && (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL);
    }

    private static boolean isText(Field field) {
        return switch (field.kind()) {
            case TEXT, PROSE -> !field.isChoice();
            case INTEGER, DECIMAL, DATE, INSTANT, UUID -> false;
        };
    }

    private void requireNumber() {
        int number = values.all().size();
        String wanted = switch (operator.argument()) {
            case VALUE, PART, FLAG, YEAR, MONTH, DAY -> values.isList() ? "one value without parentheses" : "";
            case VALUES -> "";
            case TWO_VALUES -> number == 2 ? "" : "two values, the least and the greatest: (least,greatest)";
        };
        if (!wanted.isEmpty()) {
            throw FilterProblem.valueNotAllowed(values.position(), name, operator,
                    (number == 1 ? "One value" : number + " values") + (values.isList() ? " between parentheses" : ""),
                    wanted);
        }
    }

    private Object typed(FilterText.Value value, Field field) {
        String text = value.text();
        Optional<? extends Object> typed = switch (operator.argument()) {
            case VALUE, VALUES, TWO_VALUES -> ofKind(text, field);
            case PART -> ValueText.storable(text);
            case FLAG -> flag(text);
            case YEAR -> number(text, Operator.FIRST_YEAR, Operator.LAST_YEAR);
            case MONTH -> number(text, 1, 12);
            case DAY -> ValueText.date(text).filter(day -> day.getYear() <= Operator.LAST_YEAR);
        };
        return typed.orElseThrow(() -> refused(value, allowed(field)));
    }

    private static Optional<? extends Object> ofKind(String text, Field field) {
        return switch (field.kind()) {
            case TEXT, PROSE -> field.isChoice() ? choice(text, field) : ValueText.storable(text);
            case INTEGER -> ValueText.integer(text);
            case DECIMAL -> ValueText.decimal(text);
            case DATE -> ValueText.date(text);
            case INSTANT -> ValueText.instant(text);
            case UUID -> ValueText.uuid(text);
        };
    }

    private static Optional<String> choice(String text, Field field) {
        return field.choices().stream().filter(choice -> choice.toLowerCase(Locale.ROOT).equals(text)).findFirst();
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> number(String text, int least, int most) {
        return Optional.of(text).filter(NUMBER.asMatchPredicate()).map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    private ProblemException refused(FilterText.Value value, String allowed) {
        return FilterProblem.valueNotAllowed(value.position(), name, operator, FilterProblem.shown(value.text()),
                allowed);
    }

    private String allowed(Field field) {
        return switch (operator.argument()) {
            case VALUE, VALUES, TWO_VALUES -> allowedOfKind(field);
            case PART -> "text without NUL";
            case FLAG -> FLAGS;
            case YEAR -> "a year from " + Operator.FIRST_YEAR + " to " + Operator.LAST_YEAR;
            case MONTH -> "a month from 1 to 12";
            case DAY -> "a day as 2026-08-31, years " + Operator.FIRST_YEAR + " to " + Operator.LAST_YEAR;
        };
    }

    private static String allowedOfKind(Field field) {
        return switch (field.kind()) {
            case TEXT, PROSE -> field.isChoice() ? String.join(" or ", field.choicesInLowerCase()) : "text without NUL";
            case INTEGER -> "a whole number of 64 bits, as 30";
            case DECIMAL -> "a number of at most " + ValueText.MAX_DIGITS + " digits without exponent, as 3.25";
            case DATE -> "a date as 2026-08-31, years 1000 to 9999";
            case INSTANT -> "a moment as 2026-08-31T12:00:00Z, years 1000 to 9999, with at most six digits behind the "
                    + "second; the + of an offset is written %2B in an address";
            case UUID -> "an id as 01890a5d-ac96-774b-bcce-b302099a8057";
        };
    }
}
