package campus.web.shared;

import java.util.List;

import io.micronaut.http.HttpRequest;

import campus.application.shared.Criteria;
import campus.application.shared.Operator;
import campus.application.shared.Resource;
import campus.application.shared.SortField;

/**
 * A list that takes filters and searches: what it may be asked for, and what it sorts by.
 *
 * @param scope what its records always meet, whatever a filter says
 * @param own whether nothing is in it that the one who asks may not see
 */
public record FilteredList(Resource resource, List<SortField> sorts, Criteria scope, boolean own) {

    /** A list of all records. */
    public FilteredList(Resource resource, List<SortField> sorts) {
        this(resource, sorts, Criteria.all(), false);
    }

    public FilteredList {
        sorts = List.copyOf(sorts);
    }

    /** The same list, which sorts by these fields only. */
    public FilteredList sortedBy(SortField... fields) {
        return new FilteredList(resource, List.of(fields), scope, own);
    }

    /** The part of the list in which a field says this. */
    public FilteredList within(String field, Operator operator, Object... values) {
        return new FilteredList(resource, sorts,
                scope.and(operator.of(resource.require(field), List.of(values))), own);
    }

    /** The part of the list that somebody gets to, with what they may ask for there. */
    public FilteredList ownPart(Resource asked, Criteria reach) {
        return new FilteredList(asked, sortsOf(asked), scope.and(reach), true);
    }

    private List<SortField> sortsOf(Resource asked) {
        return sorts.stream().filter(sort -> asked.field(sort.name()).isPresent()).toList();
    }

    /** The list as the one who asks may see it: without ways to closed records for those who may not read them. */
    public FilteredList seenBy(HttpRequest<?> request) {
        if (own || Access.readsRecords(request)) {
            return this;
        }
        Resource open = resource.open();
        return new FilteredList(open, sortsOf(open), scope, false);
    }

    /** Where clients read what they may ask for. */
    String documentation() {
        return "/api/v1/" + resource.name() + "/fields";
    }

    /** All that a part of the program has. */
    public interface Catalogue {

        List<FilteredList> lists();
    }
}
