package campus.web.shared;

import java.util.List;

import campus.application.shared.Resource;
import campus.application.shared.SortField;

/** A list that takes filters and searches: what it may be asked for, and what it sorts by. */
public record FilteredList(Resource resource, List<SortField> sorts) {

    public FilteredList {
        sorts = List.copyOf(sorts);
    }

    /** The same list, which sorts by these fields only. */
    public FilteredList sortedBy(SortField... fields) {
        return new FilteredList(resource, List.of(fields));
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
