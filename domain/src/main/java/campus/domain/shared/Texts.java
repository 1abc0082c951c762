package campus.domain.shared;

import java.util.function.Predicate;

/**
 * The rules that every text of the domain obeys. White space around a text is removed, lengths are UTF-16 code
 * units.
 */
public final class Texts {

    private Texts() {}

    /** One line with something in it. */
    public static String line(String text, int maximum) {
        String stripped = text.strip();
        if (isBlank(stripped)) {
            throw new InvalidValueException(new Violation.Blank());
        }
        return checked(stripped, maximum, false);
    }

    /** Several lines, or none; tabs and line feeds are allowed, a carriage return before a line feed is removed. */
    public static String lines(String text, int maximum) {
        return checked(text.strip().replace("\r\n", "\n"), maximum, true);
    }

    /**
     * One line that has the given form, with each run of spaces made one; {@code example} tells a person what the form
     * is.
     */
    public static String matching(String text, int maximum, Predicate<String> form, String example) {
        String given = line(text, maximum);
        String line = given.contains("  ") ? given.replaceAll(" {2,}", " ") : given;
        if (!form.test(line)) {
            throw new InvalidValueException(new Violation.Malformed(example));
        }
        return line;
    }

    /**
     * The form of codes and numbers that people give to things: a letter or digit of ASCII, then any number of these and
     * of the other characters. Every text that is read is checked, for which regular expressions take several times as
     * long.
     */
    public static Predicate<String> code(String others) {
        return text -> {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!isLetterOrDigit(c) && (i == 0 || others.indexOf(c) < 0)) {
                    return false;
                }
            }
            return !text.isEmpty();
        };
    }

    /** Whether it is one of A to Z, a to z and 0 to 9. */
    public static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** What a line of somebody else's shows, without what is forbidden in a line of ours, and cut; may be empty. */
    public static String shown(String text, int maximum) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().filter(c -> !forbidden(c)).forEach(shown::appendCodePoint);
        int end = Math.min(shown.length(), maximum);
        boolean halved = end < shown.length() && Character.isLowSurrogate(shown.charAt(end));
        return shown.substring(0, halved ? end - 1 : end).strip();
    }

    private static String checked(String text, int maximum, boolean lineFeeds) {
        if (text.length() > maximum) {
            throw new InvalidValueException(new Violation.TooLong(maximum, text.length()));
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (forbidden(c) && !(lineFeeds && (c == '\n' || c == '\t'))) {
                throw new InvalidValueException(new Violation.ForbiddenCharacter(i, c));
            }
        }
        return text;
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!invisible(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Spaces of any width and format characters, which show nothing by themselves. */
    private static boolean invisible(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    /** Also what turns the direction of the text after it around, by which a name could pass for another. */
    private static boolean forbidden(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return false; // as nearly all are
        }
        boolean turnsText = (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return turnsText || switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
