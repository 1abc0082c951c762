package campus.application.registrar;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import campus.application.registrar.ImportJob.Failure;
import campus.application.shared.ConcurrentWriteException;

/** Hands jobs to a worker that does one after the other; when it is told to stop, it finds each of them interrupted. */
final class RunImportsService implements RunImports {

    private final RegistrarPorts ports;
    private final ImportRecords records;
    private final ImportWording wording;
    private final Executor worker;
    private final Set<ImportJobId> unfinished = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    RunImportsService(RegistrarPorts ports, ImportRecords records, ImportWording wording, Executor worker) {
        this.ports = ports;
        this.records = records;
        this.wording = wording;
        this.worker = worker;
    }

    @Override
    public synchronized Outcome start(Command command) {
        if (stopping || unfinished.size() > MAX_WAITING) {
            command.source().close();
            return new Outcome.Busy();
        }
        ImportJob job = ImportJob.queued(new ImportJobId(ports.ids().next()), command, ports.clock().instant());
        try {
            ports.importJobs().add(job);
            unfinished.add(job.id());
            worker.execute(() -> work(job, command));
            return new Outcome.Accepted(job);
        } catch (RuntimeException e) {
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
    }

    private void work(ImportJob job, Command command) {
        try (Source source = command.source()) {
            run(new ImportRun(ports, wording, job, source.files(), () -> stopping), command);
        } finally {
            unfinished.remove(job.id());
        }
    }

    private void run(ImportRun run, Command command) {
        try {
            run.started();
            run.end(records.run(command.source().files(), command.options(), command.by(), run));
        } catch (ImportRun.StoppedException e) {
            run.interrupt();
        } catch (ConcurrentWriteException e) {
            run.fail(Failure.BUSY);
        } catch (RuntimeException | Error e) {
            fail(run, e);
            throw e;
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
