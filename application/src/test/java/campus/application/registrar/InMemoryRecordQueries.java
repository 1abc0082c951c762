package campus.application.registrar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import campus.application.shared.Criteria;
import campus.application.shared.InMemoryCriteria;
import campus.application.shared.InMemoryList;
import campus.application.shared.InMemoryRow;
import campus.application.shared.InMemoryTable;
import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.RecordQueries;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

/** The part of the queries that is the same for all records: live rows, shown as views. */
public abstract sealed class InMemoryRecordQueries<I extends Identifier, T extends Aggregate<I>, V>
        implements RecordQueries<I, V> permits InMemoryDepartmentQueries, InMemoryCourseQueries, InMemoryTermQueries,
        InMemorySectionQueries, InMemoryStudentQueries {
    private final RegistrarTables tables;
    private final Function<RegistrarTables, InMemoryTable<I, InMemoryRow<T>>> rows;
    private final ListFields<V> fields;
    private final Criteria scope;

    InMemoryRecordQueries(RegistrarTables tables, Function<RegistrarTables, InMemoryTable<I, InMemoryRow<T>>> rows,
            ListFields<V> fields) {
        this(tables, rows, fields, Criteria.all());
    }

    InMemoryRecordQueries(RegistrarTables tables, Function<RegistrarTables, InMemoryTable<I, InMemoryRow<T>>> rows,
            ListFields<V> fields, Criteria scope) {
        this.scope = scope;
        this.tables = tables;
        this.rows = rows;
        this.fields = fields;
    }

    abstract V view(InMemoryRow<T> row);

    final RegistrarTables tables() {
        return tables;
    }

    @Override
    public final Optional<V> find(I id) {
        return tables.store().read(() -> Optional.ofNullable(rows.apply(tables).get(id))
                .filter(row -> !row.deleted() && new RegistrarNodes(tables).meets(row, scope)).map(this::view));
    }

    @Override
    public final Page<V> list(ListRequest request) {
        return page(record -> true, request.within(scope));
    }

    final Page<V> page(Predicate<T> condition, ListRequest request) {
        RegistrarNodes nodes = new RegistrarNodes(tables);
        return tables.store().read(() -> {
            Map<UUID, InMemoryRow<T>> met = new LinkedHashMap<>();
            live(condition).filter(row -> nodes.meets(row, request.filter()))
                    .forEach(row -> met.put(row.record().id().value(), row));
            Page<V> page = InMemoryList.page(met.values().stream().map(this::view).toList(), fields, request);
            return InMemoryCriteria.including(page, request.include(),
                    item -> nodes.node(Objects.requireNonNull(met.get(fields.cursor(item, List.of()).id()))));
        });
    }

    final List<V> views(Predicate<T> condition) {
        return live(condition).map(this::view).toList();
    }

    private Stream<InMemoryRow<T>> live(Predicate<T> condition) {
        return rows.apply(tables).all().stream().filter(row -> !row.deleted() && condition.test(row.record()));
    }
}
