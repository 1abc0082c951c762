package campus.application.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a record that somebody asked for, and of single records related to it, in the order asked for. Each
 * stands under the name of its way, typed as criteria have it; an absent value is null.
 */
public record Row(UUID id, Map<String, @Nullable Object> values) {

    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
