package campus.persistence.registrar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportJobId;
import campus.application.registrar.ImportJobRepository;
import campus.application.registrar.ImportReject;
import campus.domain.shared.Identifier;
import campus.persistence.shared.MicronautTransactions;
import campus.persistence.shared.Micros;

@Singleton
final class JdbcImportJobRepository implements ImportJobRepository {

    private final MicronautTransactions transactions;
    private final ImportJobTable jobs;
    private final ImportFileTable files;
    private final ImportDropTable drops;
    private final ImportRejectTable rejects;

    JdbcImportJobRepository(MicronautTransactions transactions, ImportJobTable jobs, ImportFileTable files,
            ImportDropTable drops, ImportRejectTable rejects) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.files = files;
        this.drops = drops;
        this.rejects = rejects;
    }

    @Override
    public void add(ImportJob job) {
        transactions.apart(() -> {
            jobs.save(ImportJobRow.of(job));
            addParts(job);
        });
    }

    @Override
    public void save(ImportJob job) {
        ImportJobRow row = ImportJobRow.of(job);
        transactions.apart(() -> {
            if (jobs.change(row.id(), row.state(), row.failure(), row.startedAt(), row.finishedAt()) > 0) {
                files.deleteOf(row.id());
                drops.deleteOf(row.id());
                addParts(job);
            }
        });
    }

    @Override
    public void touch(Collection<ImportJobId> touched, Instant at) {
        List<UUID> ids = touched.stream().map(Identifier::value).toList();
        transactions.apart(() -> jobs.touch(ids, Micros.of(at)));
    }

    @Override
    public void addRejects(ImportJobId job, List<ImportReject> added) {
        if (!added.isEmpty()) {
            transactions.apart(() -> rejects
                    .saveAll(added.stream().map(reject -> ImportRejectRow.of(job.value(), reject)).toList()));
        }
    }

    @Override
    public void removeRejects(ImportJobId job) {
        transactions.apart(() -> rejects.deleteOf(job.value()));
    }

    private void addParts(ImportJob job) {
        files.saveAll(ImportFileRow.of(job));
        if (!job.drops().isEmpty()) {
            drops.saveAll(ImportDropRow.of(job));
        }
    }
}
