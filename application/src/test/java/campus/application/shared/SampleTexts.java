package campus.application.shared;

/** Texts that stores and their drivers get wrong when they are set up carelessly. */
public final class SampleTexts {
    /** A letter outside the basic plane, an accent as a character of its own, Greek, Chinese, Arabic and a quote. */
    public static final String NAME = "\uD835\uDC9C Nin\u0303o O'\u0393\u03B1\u03BB\u03AE \u674E\u5C0F\u9F99 \u0639\u0644\u064A";
    /** A face, a family of several code points, tabs, line feeds, a backslash, percent, underscore and quotes. */
    public static final String PROSE = "First \uD83D\uDE00\n\n\tsecond \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"
            + "\n\\n 100% _ \"quoted\" 'and' `back` ; -- ${x} {{y}} <b>&amp;</b>";
    /** As long as a name may be, in characters that take the most bytes. */
    public static final String LONGEST_NAME = "\uD83D\uDE00".repeat(100);
    /** As long as prose may be, in characters that take three bytes. */
    public static final String LONGEST_PROSE = "\u674E".repeat(4_000);

    private SampleTexts() {}
}
