package campus.application.registrar;

import java.util.List;

import campus.application.shared.RecordQueries;

/** Reads import jobs as they were saved; lists sort by {@link ImportJob#SORTS}. */
public interface ImportJobQueries extends RecordQueries<ImportJobId, ImportJob> {

    /** What a job rejected after a number, in the order of the numbers; empty for an unknown job. */
    List<ImportReject> rejects(ImportJobId job, long after, int limit);
}
