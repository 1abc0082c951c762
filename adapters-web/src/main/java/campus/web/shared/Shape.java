package campus.web.shared;

import java.util.List;
import java.util.Map;

import campus.application.shared.FieldPath;
import campus.application.shared.Relation;

/**
 * What is shown of each record of a list.
 *
 * @param read fields that are read field by field
 * @param nothingElse whether these are all that is shown
 * @param many relations to many, with what is shown of the records at their ends
 */
record Shape(List<FieldPath> read, boolean nothingElse, Map<Relation, List<FieldPath>> many) {

    /** So many records have their many related ones on a page at most. */
    static final int MOST_WITH_MANY = 100;

    /** Whether records are shown as they are without being asked. */
    boolean isPlain() {
        return read.isEmpty() && many.isEmpty();
    }
}
