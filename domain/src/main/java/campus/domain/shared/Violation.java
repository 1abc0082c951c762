package campus.domain.shared;

import java.util.List;

/**
 * Why a value is not acceptable, with the data a message needs; the sentence itself is made at the edge.
 * Every violation has a stable code in kebab case.
 */
public sealed interface Violation {

    String code();

    /** Nothing was given where something is needed. */
    record Required() implements Violation {
        @Override
        public String code() {
            return "required";
        }
    }

    /** Only white space was given. */
    record Blank() implements Violation {
        @Override
        public String code() {
            return "blank";
        }
    }

    /** Lengths are counted in UTF-16 code units. */
    record TooShort(int minimum, int actual) implements Violation {
        @Override
        public String code() {
            return "too-short";
        }
    }

    /** Lengths are counted in UTF-16 code units. */
    record TooLong(int maximum, int actual) implements Violation {
        @Override
        public String code() {
            return "too-long";
        }
    }

    /**
     * A control character, a line break where one line is meant, one that turns the direction of text, or half of a
     * surrogate pair. The position counts from 0 in the text without the white space around it.
     */
    record ForbiddenCharacter(int position, int codePoint) implements Violation {
        @Override
        public String code() {
            return "forbidden-character";
        }
    }

    /** The text does not have the form that {@code expected} shows, for example "2026-08-31". */
    record Malformed(String expected) implements Violation {
        @Override
        public String code() {
            return "malformed";
        }
    }

    /** Outside {@code minimum} to {@code maximum}, both allowed. */
    record OutOfRange(String minimum, String maximum) implements Violation {
        @Override
        public String code() {
            return "out-of-range";
        }
    }

    /** Outside 0.00 to 4.00, with more than two decimals, or a letter that the scale does not have. */
    record GradeOutOfRange() implements Violation {
        @Override
        public String code() {
            return "grade-out-of-range";
        }
    }

    record TooManyDecimals(int maximum) implements Violation {
        @Override
        public String code() {
            return "too-many-decimals";
        }
    }

    /** Must come after the value of another field, or not before it. */
    record TooEarly(String otherField) implements Violation {
        @Override
        public String code() {
            return "too-early";
        }
    }

    /** The same value, or one that overlaps it, stands there already. */
    record Repeated() implements Violation {
        @Override
        public String code() {
            return "repeated";
        }
    }

    /** The same value as another field, which it has to differ from. */
    record SameAs(String otherField) implements Violation {
        @Override
        public String code() {
            return "same-as";
        }
    }

    /** A rule that is not among those that can be overridden, or no rule at all. */
    record NotOverridable(List<String> overridable) implements Violation {

        public NotOverridable {
            overridable = List.copyOf(overridable);
        }

        @Override
        public String code() {
            return "not-overridable";
        }
    }

    record TooMany(int maximum) implements Violation {
        @Override
        public String code() {
            return "too-many";
        }
    }
}
