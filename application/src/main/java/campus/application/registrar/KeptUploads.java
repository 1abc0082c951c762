package campus.application.registrar;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps files that were sent to import, so that any instance can read them later. They are written and read a piece at a
 * time, and never in memory as a whole. Thread-safe.
 */
public interface KeptUploads {

    /** How many bytes a piece has at most: less than any database takes in one statement. */
    int PIECE = 1 << 20;

    /**
     * Keeps all these bytes, at least one. To be called outside of any transaction, since each piece has one of its own;
     * a file that breaks off is not kept.
     */
    void keep(UploadId id, String name, InputStream bytes, Instant until) throws IOException;

    /** Says that a job reads the file. To be called inside a transaction. */
    void use(UploadId id, ImportJobId job);

    /** The file that a job read; empty when it was never kept, or everything of it is removed. */
    Optional<KeptUpload> of(ImportJobId job);

    /** The same, and until the transaction ends nobody else gets it so. */
    Optional<KeptUpload> lock(ImportJobId job);

    /** Says that another job reads the file after this one, whose file is locked. */
    void follow(ImportJobId job, ImportJobId next);

    /**
     * The bytes of a file, read as they are needed; to be closed. A read fails when they are removed meanwhile.
     */
    InputStream open(KeptUpload upload);

    /** Removes the bytes, and keeps who has read them. To be called inside a transaction. */
    void release(UploadId id);

    /**
     * Removes all of the files that nobody may use any more at this instant, at most so many, and tells how many. To be
     * called inside a transaction; two who do so at the same time take different ones.
     */
    int removeExpired(Instant at, int most);
}
