package campus.persistence.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.micronaut.data.exceptions.DataAccessException;

import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Repository;
import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

/**
 * The part of a repository that is the same for all records. A unique value that is taken shows as an error of the
 * statement that writes it; who holds it is asked after that, so the answer is the same on all databases and no error
 * message has to be understood.
 *
 * @param <R> the row that a record is stored as
 */
public abstract class JdbcRecords<I extends Identifier, T extends Aggregate<I>, R extends StampedRow>
        implements Repository<I, T> {

    /** So many values stand in one statement at most. */
    private static final int CHUNK = 1_000;
    /** The order in which databases compare identities. */
    private static final Comparator<
            UUID> BY_BYTES = Comparator.comparing(UuidConverters::bytes, Arrays::compareUnsigned);

    private final RecordTable<R> table;
    private final Class<R> type;
    private final String select;
    private final SqlReads reads;

    protected JdbcRecords(RecordTable<R> table, Class<R> type, SqlReads reads) {
        this.table = table;
        this.type = type;
        this.select = RowRecord.of(type).select();
        this.reads = reads;
    }

    protected abstract R row(T record, long version, Stamp stamp);

    protected abstract T record(R row);

    /** Writes the live row whose version this one carries, and raises the version; tells how many rows that were. */
    protected abstract int change(R row);

    /** The stored rows, deleted ones too, that hold a unique value of this row; it may be among them itself. */
    protected abstract List<Holder<R>> holders(R row);

    protected abstract List<DependentCount> dependentCounts();

    /** Makes records of several rows, in a number of statements that does not grow with them. */
    protected List<T> records(List<R> rows) {
        return rows.stream().map(this::record).toList();
    }

    /** Writes what new records keep in other tables. */
    protected void addParts(List<T> records) {}

    /** Writes again what a changed record keeps in other tables. */
    protected void replaceParts(T record) {}

    /** A stored row that has the same value in a unique field. */
    public record Holder<R>(String field, R row) {
    }

    /** The statement that counts the live dependents of {@code :id} as {@code number}. */
    public record DependentCount(String kind, String sql) {
    }

    @Override
    public Optional<T> find(I id) {
        return one("id = :id and deleted_at is null", id);
    }

    @Override
    public Optional<T> lock(I id) {
        return one("id = :id and deleted_at is null for update", id);
    }

    @Override
    public Map<I, T> findAll(Collection<I> ids) {
        return byId(inChunks(ids.stream().map(Identifier::value).toList(),
                some -> rows("id in (:ids) and deleted_at is null", Map.of("ids", some))));
    }

    @Override
    public Map<I, T> lockAll(Collection<I> ids) {
        List<UUID> ordered = ids.stream().map(Identifier::value).sorted(BY_BYTES).toList();
        return byId(inChunks(ordered, some -> rows("id in (:ids) and deleted_at is null order by id for update",
                Map.of("ids", some))));
    }

    private Optional<T> one(String condition, I id) {
        return rows(condition, Map.of("id", id)).stream().findFirst().map(this::record);
    }

    private List<R> rows(String condition, Map<String, ?> values) {
        return reads.all(select + " where " + condition, values, row -> row.row("", type));
    }

    private Map<I, T> byId(List<R> rows) {
        Map<I, T> found = new LinkedHashMap<>();
        records(rows).forEach(record -> found.put(record.id(), record));
        return found;
    }

    @Override
    public Optional<T> findDeleted(I id) {
        return one("id = :id and deleted_at is not null", id);
    }

    @Override
    public Write<T> add(T record, Stamp stamp) {
        R row = row(record, 0, stamp);
        try {
            table.save(row);
        } catch (DataAccessException e) {
            return duplicate(row, e);
        }
        addParts(List.of(record));
        return new Write.Written<>(record(row));
    }

    @Override
    public void addAll(List<T> records, Stamp stamp) {
        try {
            table.saveAll(records.stream().map(record -> row(record, 0, stamp)).toList());
        } catch (DataAccessException e) {
            throw SqlErrors.isUniqueViolation(e) ? new ConcurrentWriteException("a unique value is taken", e) : e;
        }
        addParts(records);
    }

    @Override
    public Write<T> update(T record, Stamp stamp) {
        R row = row(record, record.version(), stamp);
        try {
            if (change(row) == 0) {
                return new Write.Stale<>();
            }
        } catch (DataAccessException e) {
            return duplicate(row, e);
        }
        replaceParts(record);
        return new Write.Written<>(find(record.id()).orElseThrow());
    }

    @Override
    public boolean delete(I id, Stamp stamp) {
        return table.delete(id.value(), Micros.of(stamp.at()), stamp.by().name()) > 0;
    }

    @Override
    public Optional<T> restore(I id, Stamp stamp) {
        return table.restore(id.value(), Micros.of(stamp.at()), stamp.by().name()) == 0 ? Optional.empty() : find(id);
    }

    @Override
    public List<Dependents> dependents(I id) {
        return dependentCounts().stream()
                .map(kind -> new Dependents(kind.kind(), reads.number(kind.sql(), Map.of("id", id))))
                .filter(kind -> kind.count() > 0).toList();
    }

    /** Asks for many values in as many statements as are needed. */
    public static <K, F> List<F> inChunks(Collection<K> values, Function<List<K>, List<F>> find) {
        List<K> distinct = values.stream().distinct().toList();
        List<F> found = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i += CHUNK) {
            found.addAll(find.apply(distinct.subList(i, Math.min(distinct.size(), i + CHUNK))));
        }
        return found;
    }

    private Write<T> duplicate(R row, DataAccessException error) {
        if (SqlErrors.isUniqueViolation(error)) {
            for (Holder<R> holder : holders(row)) {
                if (!holder.row().id().equals(row.id())) {
                    return new Write.Duplicate<>(holder.field(), holder.row().id(), holder.row().deleted());
                }
            }
        }
        throw error;
    }
}
