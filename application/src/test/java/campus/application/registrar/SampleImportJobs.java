package campus.application.registrar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJob.FileProgress;
import campus.application.registrar.ImportJob.State;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Options;
import campus.domain.shared.Actor;

/** Import jobs as tests need them. */
public final class SampleImportJobs {
    static final Instant NOON = Instant.parse("2026-08-20T12:00:00.000001Z");

    private SampleImportJobs() {}

    static ImportJobId id(int number) {
        return new ImportJobId(new UUID(8L << 16 | 0x7000L, 0x8000_0000_0000_0000L | number));
    }

    /** A job that waits, with a file of every kind of which nothing is read. */
    public static ImportJob queued(int number, Instant at) {
        return new ImportJob(id(number), "school-" + number + ".zip", Options.NORMAL, new Actor("registrar"),
                State.QUEUED, null, at, null, null, at, Stream.of(ImportKind.values())
                        .map(kind -> new FileProgress(kind.fileName(), kind, 1_000, 0, Counts.NONE)).toList(),
                List.of());
    }

    /** A job that waits, with one file of this size. */
    static ImportJob ofSize(long bytes) {
        ImportJob job = queued(1, NOON);
        return new ImportJob(job.id(), job.fileName(), job.options(), job.by(), State.QUEUED, null, NOON, null, null,
                NOON, List.of(new FileProgress("students.csv", ImportKind.STUDENTS, bytes, 0, Counts.NONE)),
                List.of());
    }

    public static ImportReject reject(long number) {
        return new ImportReject(number, "students.csv", number + 1, "email", "malformed", "Write it like a@b.example.",
                "S" + number + ",Ann,ann,");
    }

    static ImportJob ended(ImportJob job, State state, ImportJob.@Nullable Failure failure, Instant at) {
        return job.finished(state, failure, List.of(), at);
    }
}
