package campus.application.registrar;

import java.util.List;
import java.util.UUID;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordKind;

/**
 * The append-only history of records: there is no way to change or remove a line, and the deletion of a record is one
 * more. How a record was created is told by the record itself, so that is never appended.
 */
public interface RecordHistory {

    /** What the lines of a record are sorted by; those of one version in the order in which they were made. */
    List<SortField> SORTS = List.of(SortField.integer("version"));

    /** Appends lines in one batch. Must be called inside the transaction that makes the changes. */
    void append(List<RecordChange> changes);

    /**
     * The lines of a record, live or deleted, its creation among them; none for an identity that no record of the kind
     * ever had. In two statements at most.
     */
    Page<RecordChange> of(RecordKind kind, UUID record, ListRequest request);
}
