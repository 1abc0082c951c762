package campus.application.shared;

import java.util.Locale;

/**
 * The form in which texts compare without regard to case: each character by itself in lower case, so that a part of a
 * text has the form of that part of it. All adapters use this one, whatever their databases take for lower case.
 */
public final class CaseFolding {

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private CaseFolding() {}

    public static String fold(String text) {
        if (text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII)) {
            return text.toLowerCase(Locale.ROOT); // the same, many times faster
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.toLowerCase(Character.toUpperCase(c))).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
