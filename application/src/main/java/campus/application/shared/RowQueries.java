package campus.application.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads live records field by field, of whatever type they are. */
public interface RowQueries {

    /** So many related records are read at once. */
    int MOST_RELATED = 20_000;

    /**
     * A page of the records that meet the scope as well as the filter, with the fields that the request includes; one
     * statement, and one more to count. Sorts by every field of the resource that has one value.
     */
    Page<Row> page(Resource resource, Criteria scope, ListRequest request);

    /**
     * The related records of each owner, those of none left out, by identity; one statement. The relation leads to many,
     * the fields are those of single records from there.
     *
     * @throws TooExpensiveException when they are more than {@link #MOST_RELATED}
     */
    Map<UUID, List<Row>> related(Entity owner, Relation relation, Collection<UUID> owners, List<FieldPath> fields);

    /**
     * The name of what finds records by a value, a range or a beginning of this field without reading all of them; empty
     * when nothing does. Every record is found by its identity.
     */
    Optional<String> index(Entity entity, Field field);
}
