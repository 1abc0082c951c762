package campus.application.shared;

/**
 * The form in which texts compare without regard to case: each character by itself in lower case, so that a part of a
 * text has the form of that part of it. All adapters use this one, whatever their databases take for lower case.
 */
public final class CaseFolding {

    private CaseFolding() {}

    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.toLowerCase(Character.toUpperCase(c))).forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
