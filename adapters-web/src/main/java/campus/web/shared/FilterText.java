package campus.web.shared;

import java.util.ArrayList;
import java.util.List;

/** A filter as it is read, from its first character to its last. Positions count code points, from 1. */
final class FilterText {

    static final String QUOTES = "Put a value with spaces or one of \"'();,=<>!~ in quotes.";

    private static final String RESERVED = "\"'();,=<>!~ ";
    private static final String SYMBOLS = "=<>!~";
    private static final int END = -1;

    private final int[] characters;
    private int at;

    FilterText(String text) {
        this.characters = text.codePoints().toArray();
    }

    /**
     * A value.
     *
     * @param parts the text in parts, cut at the stars that stand for anything; one where there is none
     */
    record Value(List<String> parts, int position) {

        /** The whole, with stars between the parts. */
        String text() {
            return String.join("*", parts);
        }
    }

    /** What stands behind an operator: one value, or a list of them between parentheses. */
    record Values(List<Value> all, boolean isList, int position) {
    }

    int length() {
        return characters.length;
    }

    /** Of the character that is next, spaces left out. */
    int position() {
        while (next() == ' ') {
            at++;
        }
        return at + 1;
    }

    boolean isAtEnd() {
        position();
        return next() == END;
    }

    /** Reads this character if it is next. */
    boolean take(char character) {
        position();
        boolean there = next() == character;
        at += there ? 1 : 0;
        return there;
    }

    /** Reads this word if it is next, between spaces. */
    boolean takeWord(String word) {
        int start = position() - 1;
        int end = start + word.length();
        boolean there = start > 0 && characters[start - 1] == ' ' && end < characters.length && characters[end] == ' '
                && text(start, end).equals(word);
        at += there ? word.length() : 0;
        return there;
    }

    /** Reads what needs no quotes; empty when nothing of it is next. */
    String word() {
        int start = position() - 1;
        while (next() != END && RESERVED.indexOf(next()) < 0) {
            at++;
        }
        return text(start, at);
    }

    /** Reads what could be an operator; empty when nothing like it is next. */
    String operator() {
        int start = position() - 1;
        boolean named = next() == '=';
        if (named) {
            at++;
            while (Character.isLetter(next())) {
                at++;
            }
            named = at > start + 1 && next() == '=';
        }
        if (named) {
            at++;
            return text(start, at);
        }
        at = start;
        while (next() != END && SYMBOLS.indexOf(next()) >= 0) {
            at++;
        }
        return text(start, at);
    }

    /** Reads a value or, between parentheses, a list of them. */
    Values values(int most) {
        int position = position();
        if (!take('(')) {
            return new Values(List.of(value()), false, position);
        }
        List<Value> values = new ArrayList<>();
        do {
            if (values.size() == most) {
                throw FilterProblem.tooMany(position(), most, "values in a list");
            }
            values.add(value());
        } while (take(','));
        if (!take(')')) {
            throw missing(", or )", QUOTES);
        }
        return new Values(values, true, position);
    }

    /** In quotes or without. */
    private Value value() {
        int position = position();
        int quote = next();
        if (quote == '"' || quote == '\'') {
            at++;
            return new Value(quoted(quote, position), position);
        }
        String word = word();
        if (word.isEmpty()) {
            throw missing("a value", "An empty text is written \"\".");
        }
        return new Value(List.of(word.split("\\*", -1)), position);
    }

    private List<String> quoted(int quote, int position) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        while (next() != quote) {
            if (next() == END) {
                throw FilterProblem.malformed(position, "The quotes that open here are not closed; close them, and "
                        + "write a backslash before quotes inside.");
            }
            if (next() == '*') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.appendCodePoint(next() == '\\' ? escaped() : next());
            }
            at++;
        }
        at++;
        parts.add(part.toString());
        return parts;
    }

    private int escaped() {
        at++;
        if (next() == END || "\"'\\*".indexOf(next()) < 0) {
            throw FilterProblem.malformed(at, "A backslash between quotes stands before a quote, a backslash or a "
                    + "star; write two for one.");
        }
        return next();
    }

    /** The problem that something else is next than there should be. */
    ProblemException missing(String what, String hint) {
        int position = position();
        String there = next() == END ? " at the end. "
                : " before " + FilterProblem.shown(Character.toString(next())) + ". ";
        return FilterProblem.malformed(position, "There should be " + what + there + hint);
    }

    private int next() {
        return at < characters.length ? characters[at] : END;
    }

    private String text(int start, int end) {
        return new String(characters, start, end - start);
    }
}
