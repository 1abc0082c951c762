package campus.application.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the sort values of the last row that was seen, one for each sort key and typed as the key's
 * field ({@code String}, {@code Long}, {@code BigDecimal}, {@code LocalDate}, {@code Instant}, {@code UUID}), and
 * its identity, which breaks ties.
 */
public record Cursor(List<@Nullable Object> values, UUID id) {

    public Cursor {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
