package campus.persistence.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import campus.application.shared.Criteria;
import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.Relation;
import campus.application.shared.Resource;
import campus.application.shared.Row;
import campus.application.shared.RowQueries;
import campus.application.shared.TooExpensiveException;

/** Reads rows of the tables that a schema names. */
@Singleton
final class JdbcRowQueries implements RowQueries {

    private static final String ROOT = "r";

    private final SqlSchema schema;
    private final SqlReads reads;
    private final SqlIndexes indexes;

    JdbcRowQueries(SqlSchema schema, SqlReads reads, SqlIndexes indexes) {
        this.schema = schema;
        this.reads = reads;
        this.indexes = indexes;
    }

    @Override
    public Page<Row> page(Resource resource, Criteria scope, ListRequest request) {
        Entity entity = resource.entity();
        SqlFilter.Scope sorted = SqlFilter.Scope.of(entity, Map.of("", ROOT));
        SqlFilter writer = new SqlFilter(schema, reads);
        request.sort().forEach(key -> writer.column(resource.require(key.field().name()), sorted));
        KeysetList list = new KeysetList(ROOT + ".id", SqlSchema.table(entity) + " " + ROOT, sorted.joins().toString(),
                "1 = 1" + schema.live(entity, ROOT), ROOT + ".id",
                ListColumns.of(schema, entity, sorted.aliases()));
        ListRequest within = new ListRequest(request.limit(), request.sort(), request.after(), request.count(),
                scope.and(request.filter()), request.include());
        Page<UUID> page = list.page(reads, within, Map.of(), row -> row.uuid("id"));
        List<Row> rows = request.include().isEmpty() ? page.items().stream().map(id -> new Row(id, Map.of())).toList()
                : page.included();
        return new Page<>(rows, page.next(), page.total());
    }

    @Override
    public Map<UUID, List<Row>> related(Entity owner, Relation relation, Collection<UUID> owners,
            List<FieldPath> fields) {
        Map<UUID, List<Row>> found = new HashMap<>();
        owners.forEach(id -> found.put(id, new ArrayList<>()));
        if (owners.isEmpty()) {
            return found;
        }
        Entity target = relation.target();
        String tie = SqlSchema.ownerColumn(owner, ROOT);
        ListColumns.Condition asked = ListColumns.of(schema, target, Map.of("", ROOT)).condition(Criteria.all(), fields,
                reads);
        StringBuilder sql = new StringBuilder("select ").append(ROOT).append(".id, ").append(tie).append(" as owner");
        for (int i = 0; i < fields.size(); i++) {
            sql.append(", ").append(asked.columns().get(i)).append(" as include_").append(i);
        }
        sql.append("\nfrom ").append(SqlSchema.table(target)).append(" ").append(ROOT).append(asked.joins())
                .append("\nwhere ").append(tie).append(" in (:owners)").append(schema.live(target, ROOT))
                .append("\norder by ").append(ROOT).append(".id\nlimit :most");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("owners", List.copyOf(found.keySet()));
        values.put("most", MOST_RELATED + 1);
        List<Related> rows = reads.all(sql.toString(), values,
                row -> new Related(row.uuid("owner"), KeysetList.included(fields, row)));
        if (rows.size() > MOST_RELATED) {
            throw new TooExpensiveException("more than " + MOST_RELATED + " related records");
        }
        rows.forEach(row -> found.computeIfAbsent(row.owner(), id -> new ArrayList<>()).add(row.row()));
        return found;
    }

    @Override
    public Optional<String> index(Entity entity, Field field) {
        return schema.stored(entity, field).flatMap(column -> indexes.leading(SqlSchema.table(entity), column));
    }

    private record Related(UUID owner, Row row) {
    }
}
