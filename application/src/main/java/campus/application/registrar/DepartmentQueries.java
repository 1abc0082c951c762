package campus.application.registrar;

import campus.application.shared.RecordQueries;
import campus.domain.registrar.DepartmentId;

/** Reads departments; lists sort by {@link DepartmentView#SORTS}. */
public interface DepartmentQueries extends RecordQueries<DepartmentId, DepartmentView> {
}
