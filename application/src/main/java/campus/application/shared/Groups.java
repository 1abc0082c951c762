package campus.application.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The first groups of an {@link Aggregation} in its order, and whether there are more. */
public record Groups(List<Group> groups, boolean more) {

    public Groups {
        groups = List.copyOf(groups);
    }

    /**
     * What the records of a group have in common, and what is told of them: values in the order of the groupings and of
     * the metrics, absent where there is none.
     */
    public record Group(List<@Nullable Object> values, List<@Nullable Object> metrics) {
        public Group {
            values = Collections.unmodifiableList(new ArrayList<>(values));
            metrics = Collections.unmodifiableList(new ArrayList<>(metrics));
        }
    }

    /** The first {@code limit} of these; {@code found} has one more where there are more. */
    public static Groups of(List<Group> found, int limit) {
        return new Groups(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }
}
