package campus.application.registrar;

import campus.application.shared.AggregateQueries;
import campus.application.shared.Aggregation;
import campus.application.shared.Criteria;
import campus.application.shared.Groups;
import campus.application.shared.InMemoryCriteria;
import campus.application.shared.InMemoryGroups;
import campus.application.shared.Resource;

/** Puts records together in memory. */
public final class InMemoryAggregateQueries implements AggregateQueries {
    private final RegistrarTables tables;

    InMemoryAggregateQueries(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public Groups aggregate(Resource resource, Criteria scope, Criteria filter, Aggregation aggregation) {
        return tables.store().read(() -> InMemoryGroups.of(new RegistrarNodes(tables).all(resource.entity()).stream()
                .filter(node -> InMemoryCriteria.meets(node, scope) && InMemoryCriteria.meets(node, filter)).toList(),
                aggregation));
    }
}
