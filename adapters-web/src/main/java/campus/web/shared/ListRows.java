package campus.web.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Row;

/**
 * A page of a list, field by field.
 *
 * @param next the cursor of the next page, null on the last one
 * @param total how many there are on all pages, null unless it was asked for
 */
public record ListRows(List<Row> items, @Nullable String next, @Nullable Long total) {

    public ListRows {
        items = List.copyOf(items);
    }
}
