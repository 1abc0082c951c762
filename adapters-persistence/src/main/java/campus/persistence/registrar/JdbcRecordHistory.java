package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.RecordHistory;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordChange.What;
import campus.domain.registrar.RecordKind;
import campus.domain.shared.Actor;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.Micros;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcRecordHistory implements RecordHistory {

    private final SqlBatches batches;
    private final SqlReads reads;

    JdbcRecordHistory(SqlBatches batches, SqlReads reads) {
        this.batches = batches;
        this.reads = reads;
    }

    @Override
    public void append(List<RecordChange> changes) {
        batches.run("""
                /* language=SQL */
                insert into record_change (id, kind, record_id, version, what, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """, changes.stream().map(JdbcRecordHistory::values).toList());
        batches.run("""
                /* language=SQL */
                insert into record_change_field (change_id, ordinal, name, value_before, value_after)
                values (?, ?, ?, ?, ?)
                """, changes.stream().flatMap(change -> fields(change).stream()).toList());
    }

    @Override
    public Page<RecordChange> of(RecordKind kind, UUID record, ListRequest request) {
        Page<RecordChange> lines = list(kind).page(reads, request,
                Map.of("kind", kind, "record", record), row -> line(kind, record, row));
        Map<UUID, List<RecordChange.Field>> fields = fields(lines.items().stream()
                .filter(line -> line.what() == What.CHANGED).map(RecordChange::id).toList());
        return new Page<>(lines.items().stream().map(line -> with(line, fields.getOrDefault(line.id(), List.of())))
                .toList(), lines.next(), lines.total());
    }

    /** The creation is in the record's own row, which is there however long it is deleted. */
    private static KeysetList list(RecordKind kind) {
        return new KeysetList("h.id, h.version, h.what, h.changed_at, h.changed_by", """
                (
                    select id, version, what, changed_at, changed_by
                    from record_change
                    where record_id = :record and kind = :kind
                    union all
                    select id, 0, 'CREATED', created_at, created_by
                    from %s
                    where id = :record) h
                """.formatted(kind.name().toLowerCase(Locale.ROOT)), "", "1 = 1", "h.id",
                ListColumns.named(Map.of("version", "h.version")));
    }

    private Map<UUID, List<RecordChange.Field>> fields(Collection<UUID> changes) {
        Map<UUID, List<RecordChange.Field>> fields = new HashMap<>();
        if (!changes.isEmpty()) {
            reads.all("""
                    /* language=SQL */
                    select change_id, name, value_before, value_after
                    from record_change_field
                    where change_id in (:changes)
                    order by change_id, ordinal
                    """, Map.of("changes", changes),
                    row -> fields.computeIfAbsent(row.uuid("change_id"), id -> new ArrayList<>())
                            .add(new RecordChange.Field(row.text("name"), row.textOrNull("value_before"),
                                    row.textOrNull("value_after"))));
        }
        return fields;
    }

    private static RecordChange line(RecordKind kind, UUID record, Columns row) throws SQLException {
        return new RecordChange(row.uuid("id"), kind, record, row.number("version"), What.valueOf(row.text("what")),
                row.instant("changed_at"), new Actor(row.text("changed_by")), List.of());
    }

    private static RecordChange with(RecordChange line, List<RecordChange.Field> fields) {
        return new RecordChange(line.id(), line.kind(), line.recordId(), line.version(), line.what(), line.at(),
                line.by(), fields);
    }

    private static List<@Nullable Object> values(RecordChange change) {
        return List.of(change.id(), change.kind(), change.recordId(), change.version(), change.what(),
                Micros.of(change.at()), change.by().name());
    }

    private static List<List<@Nullable Object>> fields(RecordChange change) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RecordChange.Field field : change.fields()) {
            rows.add(Arrays.asList(change.id(), rows.size(), field.name(), field.before(), field.after()));
        }
        return rows;
    }
}
