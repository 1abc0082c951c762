package campus.application.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import campus.application.shared.Criteria;
import campus.application.shared.Entity;
import campus.application.shared.Field;
import campus.application.shared.FieldPath;
import campus.application.shared.InMemoryCriteria;
import campus.application.shared.InMemoryCriteria.Node;
import campus.application.shared.InMemoryList;
import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.Relation;
import campus.application.shared.Resource;
import campus.application.shared.Row;
import campus.application.shared.RowQueries;

/** Reads rows from memory. */
public final class InMemoryRowQueries implements RowQueries {
    private final RegistrarTables tables;

    InMemoryRowQueries(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public Page<Row> page(Resource resource, Criteria scope, ListRequest request) {
        return tables.store().read(() -> {
            List<Node> nodes = new RegistrarNodes(tables).all(resource.entity()).stream()
                    .filter(node -> InMemoryCriteria.meets(node, scope)
                            && InMemoryCriteria.meets(node, request.filter()))
                    .toList();
            Page<Node> page = InMemoryList.page(nodes, fields(resource), request);
            return new Page<>(page.items().stream().map(node -> InMemoryCriteria.row(node, request.include())).toList(),
                    page.next(),
                    page.total());
        });
    }

    @Override
    public Map<UUID, List<Row>> related(Entity owner, Relation relation, Collection<UUID> owners,
            List<FieldPath> fields) {
        return tables.store().read(() -> {
            Map<UUID, List<Row>> found = new HashMap<>();
            owners.forEach(id -> found.put(id, List.of()));
            new RegistrarNodes(tables).all(owner).stream().filter(node -> found.containsKey(InMemoryCriteria.id(node)))
                    .forEach(node -> found.put(InMemoryCriteria.id(node), node.related(relation).stream()
                            .map(one -> InMemoryCriteria.row(one, fields))
                            .sorted((one, other) -> ListFields.compare(one.id(), other.id())).toList()));
            return found;
        });
    }

    /** Memory is read as fast by one field as by another, but for those of which it keeps no order. */
    @Override
    public Optional<String> index(Entity entity, Field field) {
        return field.kind() == Field.Kind.PROSE ? Optional.empty()
                : Optional.of("memory_" + entity.name() + "_" + field.name());
    }

    private static ListFields<Node> fields(Resource resource) {
        ListFields<Node> fields = ListFields.of(InMemoryCriteria::id);
        resource.fields().stream().filter(path -> !path.isMany())
                .forEach(path -> fields.field(path.name(), node -> InMemoryCriteria.value(node, path)));
        return fields;
    }
}
