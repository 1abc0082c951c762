package campus.application.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list: {@code next} is absent on the last page, {@code total} is there only when it was asked for.
 *
 * @param included what was asked for of each item besides, in the order of the items; empty when that is nothing
 */
public record Page<T>(List<T> items, @Nullable Cursor next, @Nullable Long total, List<Row> included) {

    public Page {
        items = List.copyOf(items);
        included = List.copyOf(included);
    }

    /** With nothing besides. */
    public Page(List<T> items, @Nullable Cursor next, @Nullable Long total) {
        this(items, next, total, List.of());
    }
}
