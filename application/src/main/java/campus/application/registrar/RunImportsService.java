package campus.application.registrar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJob.Failure;
import campus.application.shared.ConcurrentWriteException;

/** Hands jobs to a worker that does one after the other. What waits for it is guarded by this object. */
final class RunImportsService implements RunImports {

    private final RegistrarPorts ports;
    private final ImportRecords records;
    private final ImportWording wording;
    private final Executor worker;
    private final Map<ImportJobId, Waiting> waiting = new LinkedHashMap<>();
    /** What waits, and what runs. */
    private final Set<ImportJobId> unfinished = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    RunImportsService(RegistrarPorts ports, ImportRecords records, ImportWording wording, Executor worker) {
        this.ports = ports;
        this.records = records;
        this.wording = wording;
        this.worker = worker;
    }

    private record Waiting(ImportRun run, Command command) {
    }

    @Override
    public synchronized Outcome start(Command command) {
        if (stopping || waiting.size() >= MAX_WAITING) {
            command.source().close();
            return new Outcome.Busy();
        }
        ImportJob job = ImportJob.queued(new ImportJobId(ports.ids().next()), command, ports.clock().instant());
        try {
            ports.importJobs().add(job);
            unfinished.add(job.id());
            waiting.put(job.id(), new Waiting(new ImportRun(ports, wording, job, command.source().files(),
                    () -> stopping), command));
            worker.execute(() -> work(job.id()));
            return new Outcome.Accepted(job);
        } catch (RuntimeException e) {
            waiting.remove(job.id());
            unfinished.remove(job.id());
            command.source().close();
            throw e;
        }
    }

    @Override
    public void touch() {
        Set<ImportJobId> alive = Set.copyOf(unfinished);
        if (!alive.isEmpty()) {
            ports.importJobs().touch(alive, ports.clock().instant());
        }
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        List<Waiting> never = List.copyOf(waiting.values());
        unfinished.removeAll(waiting.keySet());
        waiting.clear();
        never.forEach(each -> each.command().source().close());
        never.forEach(each -> each.run().interrupt());
    }

    private void work(ImportJobId id) {
        Waiting taken = take(id);
        if (taken == null) {
            return;
        }
        try (Source source = taken.command().source()) {
            run(id, taken.run(), taken.command());
        } finally {
            unfinished.remove(id);
        }
    }

    /** Null when it waits no more. */
    private synchronized @Nullable Waiting take(ImportJobId id) {
        return waiting.remove(id);
    }

    private void run(ImportJobId id, ImportRun run, Command command) {
        try {
            run.started();
            ImportRecords.Outcome outcome = records.run(command.source().files(), command.options(), command.by(), run);
            run.end(outcome);
            if (outcome instanceof ImportRecords.Outcome.Done && !command.options().dryRun()) {
                release(id);
            }
        } catch (ImportRun.StoppedException e) {
            // it has said so before what it had written was rolled back, which may take longer than there is time for
        } catch (ConcurrentWriteException e) {
            run.fail(Failure.BUSY);
        } catch (RuntimeException | Error e) {
            fail(run, e);
            throw e;
        }
    }

    /** What was uploaded is not needed any more; where that cannot be said now, it is removed in a while. */
    private void release(ImportJobId id) {
        try {
            ports.keptUploads().of(id).ifPresent(upload -> ports.transactions().inTransaction(() -> {
                ports.keptUploads().release(upload.id());
                return upload;
            }));
        } catch (RuntimeException e) {
            // the job is done nevertheless
        }
    }

    /** The fault itself reaches the worker, who tells of it. */
    private static void fail(ImportRun run, Throwable fault) {
        try {
            run.fail(Failure.FAULT);
        } catch (RuntimeException another) {
            fault.addSuppressed(another);
        }
    }
}
