package campus.application.registrar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJob.Failure;
import campus.application.registrar.ImportJob.State;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Outcome;
import campus.application.registrar.ImportRecords.Reject;
import campus.application.registrar.ImportRecords.SectionDrops;

/**
 * One job on its way, told of by the thread that reads, which alone writes it: what is rejected at once, the counts
 * once in a second. Nothing of it stays in memory.
 */
final class ImportRun implements ImportRecords.Progress {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** So many sections are named when the import is refused. */
    private static final int MAX_DROPS = 1_000;
    private static final Comparator<SectionDrops> BY_CODES = Comparator
            .<SectionDrops, String>comparing(section -> section.course().value())
            .thenComparing(section -> section.term().value()).thenComparing(section -> section.number().value());

    private final ImportJobRepository jobs;
    private final ImportWording wording;
    private final InstantSource clock;
    private final List<ImportFile> files;
    private final BooleanSupplier stopping;
    private ImportJob job;
    private Instant saved;
    private long rejects;

    ImportRun(RegistrarPorts ports, ImportWording wording, ImportJob job, List<ImportFile> files,
            BooleanSupplier stopping) {
        this.jobs = ports.importJobs();
        this.wording = wording;
        this.clock = ports.clock();
        this.files = files;
        this.stopping = stopping;
        this.job = job;
        this.saved = job.createdAt();
    }

    @Override
    public void started() {
        goOn();
        if (rejects > 0) {
            jobs.removeRejects(job.id());
            rejects = 0;
        }
        save(job.started(clock.instant()));
    }

    @Override
    public void advanced(ImportFile file, Counts counts, long bytesRead) {
        job = job.advanced(files.indexOf(file), counts, bytesRead);
        goOn();
        if (!saved.plus(PAUSE).isAfter(clock.instant())) {
            save(job);
        }
    }

    @Override
    public void rejected(ImportFile file, List<Reject> told) {
        List<ImportReject> added = new ArrayList<>();
        for (Reject reject : told.stream().sorted(Comparator.comparingLong(Reject::line)).toList()) {
            added.add(new ImportReject(++rejects, file.name(), reject.line(), reject.column(),
                    reject.problem().code(), wording.message(reject.problem()), wording.row(reject.row())));
        }
        jobs.addRejects(job.id(), added);
    }

    void end(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> finish(State.DONE, null, List.of());
            case Outcome.TooManyDrops(List<SectionDrops> sections) ->
                    finish(State.REFUSED, null, sections.stream().sorted(BY_CODES).limit(MAX_DROPS).toList());
        }
    }

    void fail(Failure failure) {
        finish(State.FAILED, failure, List.of());
    }

    void interrupt() {
        finish(State.INTERRUPTED, null, List.of());
    }

    private void finish(State state, @Nullable Failure failure, List<SectionDrops> drops) {
        save(job.finished(state, failure, drops, clock.instant()));
    }

    private void save(ImportJob changed) {
        job = changed;
        saved = clock.instant();
        jobs.save(changed);
    }

    private void goOn() {
        if (stopping.getAsBoolean()) {
            interrupt();
            throw new StoppedException();
        }
    }

    /** Ends an import because its process is about to end; its job is interrupted already. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private StoppedException() {
            super(null, null, false, false);
        }
    }
}
