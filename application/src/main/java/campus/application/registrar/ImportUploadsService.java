package campus.application.registrar;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportRecords.Options;
import campus.application.shared.IdGenerator;
import campus.application.shared.Transactions;
import campus.domain.shared.Actor;

/**
 * Whoever imports a kept file holds it while the job is added, so the next one finds the job. That takes two connections
 * for a moment, so in each process it is for one at a time.
 */
final class ImportUploadsService implements ImportUploads {

    private final Transactions transactions;
    private final KeptUploads kept;
    private final RunImports imports;
    private final IdGenerator ids;
    private final InstantSource clock;
    private final Lock following = new ReentrantLock();

    ImportUploadsService(RegistrarPorts ports, RunImports imports) {
        this.transactions = ports.transactions();
        this.kept = ports.keptUploads();
        this.imports = imports;
        this.ids = ports.ids();
        this.clock = ports.clock();
    }

    @Override
    public Outcome send(Upload upload, Options options, Actor by) throws IOException {
        UploadId id = new UploadId(ids.next());
        try (InputStream bytes = upload.bytes()) {
            kept.keep(id, upload.name(), bytes, clock.instant().plus(KEPT));
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
        return switch (imports.start(new RunImports.Command(upload, options, by))) {
            case RunImports.Outcome.Accepted(ImportJob job) -> transactions.inTransaction(() -> {
                kept.use(id, job.id());
                return new Outcome.Started(job.id());
            });
            case RunImports.Outcome.Busy() -> transactions.inTransaction(() -> {
                kept.release(id);
                return new Outcome.Busy();
            });
        };
    }

    @Override
    public Outcome again(ImportJobId job, Options options, Actor by, Reader reader) throws IOException {
        KeptUpload seen = kept.of(job).orElse(null);
        Optional<Outcome> ended = ended(seen);
        if (seen == null || ended.isPresent()) {
            return ended.orElseGet(Outcome.Gone::new);
        }
        RunImports.Source source;
        try (InputStream bytes = kept.open(seen)) {
            source = reader.read(seen.name(), bytes);
        } catch (IOException | RuntimeException e) {
            Optional<Outcome> meanwhile = ended(kept.of(job).orElse(null));
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            throw e;
        }
        following.lock();
        try {
            return follow(job, new RunImports.Command(source, options, by));
        } finally {
            following.unlock();
        }
    }

    private Outcome follow(ImportJobId job, RunImports.Command command) {
        AtomicReference<RunImports.@Nullable Outcome> started = new AtomicReference<>();
        try {
            return transactions.inTransaction(() -> {
                Optional<Outcome> ended = ended(kept.lock(job).orElse(null));
                if (ended.isPresent()) {
                    command.source().close();
                    return ended.get();
                }
                return followed(job, started.updateAndGet(before -> before == null ? imports.start(command) : before));
            });
        } catch (RuntimeException e) {
            if (started.get() == null) {
                command.source().close();
            }
            throw e;
        }
    }

    private Outcome followed(ImportJobId job, RunImports.@Nullable Outcome started) {
        if (started instanceof RunImports.Outcome.Accepted(ImportJob next)) {
            kept.follow(job, next.id());
            return new Outcome.Started(next.id());
        }
        return new Outcome.Busy();
    }

    /** What is to be said when the file is not to be read any more; empty when it is. */
    private Optional<Outcome> ended(@Nullable KeptUpload upload) {
        if (upload != null && upload.next() != null) {
            return Optional.of(new Outcome.Started(upload.next()));
        }
        return upload != null && upload.isThereAt(clock.instant()) ? Optional.empty()
                : Optional.of(new Outcome.Gone());
    }
}
