package campus.web.shared;

import java.util.List;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;
import campus.web.shared.Problem.FieldError;

/** Says in plain words why a value is not acceptable and what is. */
public final class ViolationText {

    private ViolationText() {}

    public static String of(Violation violation) {
        return switch (violation) {
            case Violation.Required() -> "A value is needed here.";
            case Violation.Blank() -> "The text is empty or only white space; write something.";
            case Violation.TooShort(int minimum, int actual) ->
                    "The text has " + actual + " characters; use at least " + minimum + ".";
            case Violation.TooLong(int maximum, int actual) ->
                    "The text has " + actual + " characters; shorten it to at most " + maximum + ".";
            case Violation.ForbiddenCharacter(int position, int codePoint) ->
                    "Character %d is U+%04X, a control character or line break that is not allowed here; remove it."
                            .formatted(position + 1, codePoint);
            case Violation.Malformed(String expected) when expected.contains(" or ") ->
                    "The value is not one of those that are known; use one of: "
                            + expected.replace(" or ", ", ") + ".";
            case Violation.Malformed(String expected) -> "The value does not have the right form; write it like "
                    + expected + ".";
            case Violation.OutOfRange(String minimum, String maximum) ->
                    "The value is out of range; use " + minimum + " to " + maximum + ".";
            case Violation.GradeOutOfRange() ->
                    "This is no grade; use 0.00 to 4.00 with at most two decimals, or a letter such as \"A-\".";
            case Violation.TooManyDecimals(int maximum) ->
                    "The number has too many decimals; use at most " + maximum + ".";
            case Violation.TooEarly(String otherField) -> "The value comes too early for what "
                    + otherField + " says; choose a later one.";
            case Violation.Repeated() -> "The same value stands here twice; remove one.";
            case Violation.SameAs(String otherField) -> "This is the same as " + otherField + "; choose another.";
            case Violation.NotOverridable(var overridable) ->
                    "This rule cannot be overridden; those that can are: " + String.join(", ", overridable) + ".";
            case Violation.TooMany(int maximum) -> "There are too many entries; use at most " + maximum + ".";
        };
    }

    /** The violations as errors of a body; the fields of the domain are named as those of the API. */
    public static List<FieldError> errors(InvalidValueException invalid) {
        return invalid.violations().stream().map(found -> FieldError.at("/" + found.field(), found.violation().code(),
                of(found.violation()))).toList();
    }
}
