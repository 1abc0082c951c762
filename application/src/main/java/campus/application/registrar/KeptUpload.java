package campus.application.registrar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A file that was sent to import, as one of the jobs that read it knows it.
 *
 * @param name as its sender named it, without folders
 * @param pieces how many it is kept in; 0 when it is not kept any more
 * @param until from when on it may not be used any more
 * @param next the job that was started after this one to read the file once more, null when there is none
 */
public record KeptUpload(UploadId id, String name, int pieces, Instant until, @Nullable ImportJobId next) {

    /** Whether it can be read at an instant. */
    public boolean isThereAt(Instant now) {
        return pieces > 0 && now.isBefore(until);
    }
}
