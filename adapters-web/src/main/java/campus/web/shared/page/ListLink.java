package campus.web.shared.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import campus.application.shared.Operator;
import campus.web.shared.FilterRow;

/** The address of a list page that shows the records behind a number, by a filter in the language of the API. */
public final class ListLink {

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
        return new FilterRow(field, Operator.EQUAL.symbol(), value).text();
    }
}
