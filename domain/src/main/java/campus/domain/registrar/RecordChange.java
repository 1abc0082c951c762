package campus.domain.registrar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Actor;

/**
 * One line of a record's history; written once, never changed. {@code version} is the one that the record has since
 * then, which a deletion does not raise. The creation has the identity of the record itself, and no fields.
 *
 * @param fields what differs since the version before, in the order of the fields; empty when nothing does
 */
public record RecordChange(UUID id, RecordKind kind, UUID recordId, long version, What what, Instant at, Actor by,
        List<Field> fields) {

    public RecordChange {
        fields = List.copyOf(fields);
        if (what != What.CHANGED && !fields.isEmpty()) {
            throw new IllegalArgumentException("no field differs when a record is " + what + ": " + fields);
        }
    }

    /** What became of the record. */
    public enum What {
        CREATED, CHANGED, DELETED, RESTORED
    }

    /** A field under the name that clients know, and its whole value before and after as text, null for none. */
    public record Field(String name, @Nullable String before, @Nullable String after) {
        public Field {
            if (Objects.equals(before, after)) {
                throw new IllegalArgumentException("nothing differs: " + name);
            }
        }
    }

    public static RecordChange creation(RecordKind kind, UUID recordId, Instant at, Actor by) {
        return new RecordChange(recordId, kind, recordId, 0, What.CREATED, at, by, List.of());
    }
}
