package campus.persistence.registrar;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.micronaut.data.annotation.MappedEntity;

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportJob.FileProgress;
import campus.application.registrar.ImportKind;
import campus.application.registrar.ImportRecords.Counts;
import campus.persistence.shared.Uuid16;

/** A row of {@code import_file}. */
@MappedEntity("import_file")
record ImportFileRow(@Uuid16 UUID jobId, int ordinal, String name, ImportKind kind, long bytes, long bytesRead,
        long created, long changed, long unchanged, long rejected) {

    static List<ImportFileRow> of(ImportJob job) {
        return IntStream.range(0, job.files().size()).mapToObj(i -> of(job.id().value(), i, job.files().get(i)))
                .toList();
    }

    FileProgress progress() {
        return new FileProgress(name, kind, bytes, bytesRead, new Counts(created, changed, unchanged, rejected));
    }

    private static ImportFileRow of(UUID job, int ordinal, FileProgress file) {
        Counts counts = file.counts();
        return new ImportFileRow(job, ordinal, file.name(), file.kind(), file.bytes(), file.bytesRead(),
                counts.created(), counts.changed(), counts.unchanged(), counts.rejected());
    }
}
