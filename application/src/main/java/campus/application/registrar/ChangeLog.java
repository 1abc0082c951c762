package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import campus.application.shared.IdGenerator;
import campus.application.shared.ListRequest;
import campus.application.shared.SortKey;
import campus.application.shared.Stamp;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordChange.What;
import campus.domain.shared.Aggregate;

/** Writes and reads the history of the records of one type, inside the transactions that change them. */
final class ChangeLog<T extends Aggregate<?>> {

    private static final SortKey NEWEST = SortKey.descending(RecordHistory.SORTS.getFirst());

    private final RecordHistory history;
    private final RecordFields<T> fields;
    private final IdGenerator ids;

    ChangeLog(RecordHistory history, RecordFields<T> fields, IdGenerator ids) {
        this.history = history;
        this.fields = fields;
        this.ids = ids;
    }

    void changed(T before, T after, Stamp stamp) {
        changed(after, fields.differences(before, after), stamp);
    }

    void changed(T after, List<RecordChange.Field> differences, Stamp stamp) {
        changed(Map.of(after, differences), stamp);
    }

    /** Each record as it is now, and what differs. */
    void changed(Map<T, List<RecordChange.Field>> changes, Stamp stamp) {
        List<RecordChange> lines = new ArrayList<>();
        changes.forEach((after, differences) -> lines.add(line(after, What.CHANGED, differences, stamp)));
        history.append(lines);
    }

    void deleted(T record, Stamp stamp) {
        history.append(List.of(line(record, What.DELETED, List.of(), stamp)));
    }

    void restored(T record, Stamp stamp) {
        history.append(List.of(line(record, What.RESTORED, List.of(), stamp)));
    }

    /** The latest lines since a version, the newest first; none when the record never had that version. */
    List<RecordChange> since(long version, T record) {
        return version < 0 ? List.of()
                : history.of(fields.kind(), record.id().value(), ListRequest.first(NEWEST)).items().stream()
                        .takeWhile(line -> line.version() > version).toList();
    }

    private RecordChange line(T record, What what, List<RecordChange.Field> differences, Stamp stamp) {
        return new RecordChange(ids.next(), fields.kind(), record.id().value(), record.version(), what, stamp.at(),
                stamp.by(), differences);
    }
}
