package campus.web.shared;

import java.util.regex.Pattern;

/**
 * An address on this server, from its path on, to which a browser may be sent although it came with a request. Browsers
 * take {@code //host} and {@code /\host} for other servers, and leave tabs and line feeds out before they look.
 */
public record LocalPath(String value) {

    public static final LocalPath START = new LocalPath("/");
    private static final Pattern FORM = Pattern.compile("/(?!/)[!-~&&[^\\\\]]*");
    private static final int LONGEST = 2_000;

    /** The start page in place of what is no such address. */
    public static LocalPath read(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches() ? new LocalPath(text) : START;
    }
}
