package campus.persistence.shared;

import jakarta.inject.Singleton;

import campus.application.shared.AggregateQueries;
import campus.application.shared.Aggregation;
import campus.application.shared.Criteria;
import campus.application.shared.Groups;
import campus.application.shared.Resource;

/** Groups rows of the tables that a schema names. */
@Singleton
final class JdbcAggregateQueries implements AggregateQueries {

    private final SqlSchema schema;
    private final SqlReads reads;

    JdbcAggregateQueries(SqlSchema schema, SqlReads reads) {
        this.schema = schema;
        this.reads = reads;
    }

    @Override
    public Groups aggregate(Resource resource, Criteria scope, Criteria filter, Aggregation aggregation) {
        return new SqlGroups(reads, schema, resource.entity(), aggregation).read(scope, filter);
    }
}
