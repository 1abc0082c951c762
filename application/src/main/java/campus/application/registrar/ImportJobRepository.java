package campus.application.registrar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Keeps import jobs and what they rejected. Each call is a transaction of its own, even in a thread in which another
 * one runs, so that all can watch a dry run, which is one transaction and rolled back at its end. Thread-safe.
 */
public interface ImportJobRepository {

    void add(ImportJob job);

    /** Replaces the stored job, but for its last sign of life; without effect when there is none. */
    void save(ImportJob job);

    /** Moves the last sign of life of all unfinished jobs among these, in one statement. */
    void touch(Collection<ImportJobId> jobs, Instant at);

    /** Adds what a stored job rejected; the numbers must be new. */
    void addRejects(ImportJobId job, List<ImportReject> rejects);

    /** Removes all that a job rejected. */
    void removeRejects(ImportJobId job);
}
