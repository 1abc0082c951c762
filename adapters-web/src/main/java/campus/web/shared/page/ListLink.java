package campus.web.shared.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The address of a list page that shows the records behind a number, by a filter in the language of the API. */
public final class ListLink {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/:-]+");

    private ListLink() {}

    /**
     * The records that meet all of these.
     *
     * @param path of the list page
     * @param conditions such as {@code status==open}; see {@link #says}
     */
    public static String to(String path, String... conditions) {
        return path + "?filter=" + URLEncoder.encode(String.join(";", conditions), StandardCharsets.UTF_8);
    }

    /** That a field has exactly this value, whatever stands in it. */
    public static String says(String field, String value) {
        return field + "==" + (PLAIN.matcher(value).matches() ? value
                : '"' + value.replaceAll("([\"\\\\*])", "\\\\$1") + '"');
    }
}
