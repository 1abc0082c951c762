package campus.application.shared;

/** Puts live records together in groups, of whatever type they are, each answer in one statement and of one moment. */
public interface AggregateQueries {

    /**
     * The groups of the records that meet the scope as well as the filter.
     *
     * @throws TooExpensiveException when it takes longer than a read may
     */
    Groups aggregate(Resource resource, Criteria scope, Criteria filter, Aggregation aggregation);
}
