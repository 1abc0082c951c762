package campus.persistence.registrar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportJobId;
import campus.application.registrar.ImportRecords.Options;
import campus.domain.shared.Actor;
import campus.persistence.shared.Micros;
import campus.persistence.shared.Uuid16;

/** A row of {@code import_job}. */
@MappedEntity("import_job")
record ImportJobRow(@Id @Uuid16 UUID id, String fileName, boolean dryRun, boolean allowDrops, ImportJob.State state,
        ImportJob.@Nullable Failure failure, Instant createdAt, String createdBy, @Nullable Instant startedAt,
        @Nullable Instant finishedAt, Instant touchedAt) {

    static ImportJobRow of(ImportJob job) {
        return new ImportJobRow(job.id().value(), job.fileName(), job.options().dryRun(), job.options().allowDrops(),
                job.state(), job.failure(), Micros.of(job.createdAt()), job.by().name(),
                Micros.ofNullable(job.startedAt()), Micros.ofNullable(job.finishedAt()), Micros.of(job.touchedAt()));
    }

    ImportJob job(List<ImportFileRow> files, List<ImportDropRow> drops) {
        return new ImportJob(new ImportJobId(id), fileName, new Options(dryRun, allowDrops), new Actor(createdBy),
                state, failure, createdAt, startedAt, finishedAt, touchedAt,
                files.stream().map(ImportFileRow::progress).toList(),
                drops.stream().map(ImportDropRow::drops).toList());
    }
}
