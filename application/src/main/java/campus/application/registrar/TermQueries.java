package campus.application.registrar;

import campus.application.shared.RecordQueries;
import campus.domain.registrar.TermId;

/** Reads terms; lists sort by {@link TermView#SORTS}. */
public interface TermQueries extends RecordQueries<TermId, TermView> {
}
