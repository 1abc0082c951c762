package campus.persistence.shared;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Criteria;
import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.SortField;

/**
 * Where the fields of a list are found in its statement: those of a type of record, and of others that are joined to it,
 * or some that are named one by one, by which the list can be sorted and not filtered. Immutable.
 */
public final class ListColumns {

    private final Map<String, String> named;
    private final @Nullable SqlSchema schema;
    private final @Nullable Entity entity;

    private ListColumns(Map<String, String> named, @Nullable SqlSchema schema, @Nullable Entity entity) {
        this.named = Map.copyOf(named);
        this.schema = schema;
        this.entity = entity;
    }

    /** The column of each field. */
    public static ListColumns named(Map<String, String> columns) {
        return new ListColumns(columns, null, null);
    }

    /**
     * @param aliases the aliases under which the statement has related records, each under the way to them; its own
     *        records stand under the empty way
     */
    public static ListColumns of(SqlSchema schema, Entity entity, Map<String, String> aliases) {
        return new ListColumns(aliases, schema, entity);
    }

    /**
     * What is asked of a list.
     *
     * @param sql the condition; empty when there is none
     * @param columns the fields that are read along
     * @param joins what must be joined for both
     */
    record Condition(String sql, List<String> columns, String joins, Map<String, Object> values) {
    }

    /** What is asked of a list, for a statement that joins what the list joins. */
    Condition condition(Criteria filter, List<FieldPath> include, SqlReads reads) {
        return condition(filter, include, reads, named);
    }

    /** The condition for a statement that has nothing but the list's own records. */
    Condition conditionAlone(Criteria filter, SqlReads reads) {
        return condition(filter, List.of(), reads, Map.of("", named.getOrDefault("", "")));
    }

    private Condition condition(Criteria filter, List<FieldPath> include, SqlReads reads,
            Map<String, String> aliases) {
        if (filter.equals(Criteria.all()) && include.isEmpty()) {
            return new Condition("", List.of(), "", Map.of());
        }
        if (schema == null || entity == null) {
            throw new IllegalArgumentException("the list can be neither filtered nor read field by field");
        }
        SqlFilter writer = new SqlFilter(schema, reads);
        SqlFilter.Scope scope = SqlFilter.Scope.of(entity, aliases);
        String sql = filter.equals(Criteria.all()) ? "" : writer.condition(filter, scope);
        List<String> columns = include.stream().map(path -> writer.column(path, scope)).toList();
        return new Condition(sql, columns, scope.joins().toString(), writer.values());
    }

    /** @throws IllegalArgumentException when the list has no such field */
    String column(SortField sort) {
        String column = schema == null || entity == null ? named.get(sort.name())
                : ofRecord(schema, entity, sort.name());
        if (column == null) {
            throw new IllegalArgumentException("the list has no such field: " + sort.name());
        }
        return column;
    }

    private @Nullable String ofRecord(SqlSchema stored, Entity own, String path) {
        int end = path.lastIndexOf('.');
        String way = path.substring(0, Math.max(0, end));
        String alias = named.get(way);
        if (alias == null) {
            return null;
        }
        Entity owner = own;
        for (String step : way.isEmpty() ? new String[0] : way.split("\\.")) {
            owner = owner.relation(step).target();
        }
        Field field = owner.field(path.substring(end + 1)).orElse(null);
        return field == null ? null : stored.column(owner, alias, field);
    }
}
