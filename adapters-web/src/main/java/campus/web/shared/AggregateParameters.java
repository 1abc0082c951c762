package campus.web.shared;

import java.util.List;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.shared.AggregateQueries;
import campus.application.shared.Aggregation;
import campus.application.shared.Grouping;
import campus.application.shared.Resource;

/** The query parameters that put the records of a list together in groups, as they came. */
@Introspected
public record AggregateParameters(
        @Nullable @QueryValue("groupBy") @Parameter(description = "What the records of a group have in common: at most "
                + "4 fields, of the record or of one related record, separated by commas; year(field), month(field) "
                + "and date(field) of dates and moments, in UTC. Without it all records are one group.") String groupBy,
        @Nullable @QueryValue("metrics") @Parameter(description = "What is told of each group, separated by commas: "
                + "count; sum(field) and avg(field) of numbers; min(field) and max(field) of numbers and times; "
                + "distinct(field), the number of different values. At most 10. Absent values do not count; averages "
                + "have four decimals.", schema = @Schema(type = "string", defaultValue = "count"),
                example = "count,distinct(id)") String metrics,
        @Nullable @QueryValue("having") @Parameter(description = "Only groups that meet all of these: a metric, one of "
                + "== != > >= < <= and a number; joined by ; and at most 10.", example = "count>10") String having,
        @Nullable @QueryValue("sort") @Parameter(description = "What to sort groups by: what they are grouped by, and "
                + "metrics, separated by commas; a minus turns the order round. Equal ones stand by their values.",
                example = "-count") String sort,
        @Nullable @QueryValue("limit") @Parameter(description = "How many groups at most", schema = @Schema(
                type = "integer", format = "int32", minimum = "1", maximum = "500",
                defaultValue = "100")) String limit) {

    /**
     * The groups of those records of a list that meet the filter, made of what the one who asks may see.
     *
     * @throws ProblemException (400) naming the parameter, and the place in it, that is not acceptable
     */
    public AggregateResponse answer(HttpRequest<?> request, FilteredList list, FilterParameters filter,
            AggregateQueries queries) {
        FilteredList seen = list.seenBy(request);
        Resource resource = seen.resource();
        Aggregation wanted = aggregation(resource);
        return AggregateResponse.from(
                queries.aggregate(resource, seen.scope(), filter.narrowing(resource).criteria(), wanted), wanted);
    }

    private Aggregation aggregation(Resource resource) {
        List<Grouping> groupings = new AggregationText(resource, "groupBy").groupings(groupBy);
        return new Aggregation(groupings, new AggregationText(resource, "metrics").metrics(metrics),
                new AggregationText(resource, "having").having(having),
                new AggregationText(resource, "sort").sort(sort, groupings),
                ListParameters.number("limit", limit, Aggregation.DEFAULT_LIMIT, Aggregation.MAX_LIMIT));
    }
}
