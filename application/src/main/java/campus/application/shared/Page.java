package campus.application.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A part of a list: {@code next} is absent on the last page, {@code total} is there only when it was asked for. */
public record Page<T>(List<T> items, @Nullable Cursor next, @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }
}
