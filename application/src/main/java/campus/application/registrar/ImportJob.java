package campus.application.registrar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportRecords.SectionDrops;
import campus.application.shared.SortField;
import campus.domain.shared.Actor;

/**
 * An import that runs by itself after it was sent: how far it is and how it ended. The process that works on it gives a
 * sign of life every second; one that is silent for {@link #SILENCE} is gone, and its job with it. Immutable.
 *
 * @param fileName as its sender named it, without folders
 * @param failure why it failed; present in that state only
 * @param startedAt when its first row was read, for the last time if its work was repeated
 * @param touchedAt the last sign of life
 * @param drops what the guard against unintended drops found; empty unless it refused
 */
public record ImportJob(ImportJobId id, String fileName, Options options, Actor by, State state,
        @Nullable Failure failure, Instant createdAt, @Nullable Instant startedAt, @Nullable Instant finishedAt,
        Instant touchedAt, List<FileProgress> files, List<SectionDrops> drops) {

    public static final List<SortField> SORTS = List.of(SortField.instant("createdAt"));
    /** Without a sign of life for so long, an unfinished job counts as interrupted. */
    public static final Duration SILENCE = Duration.ofSeconds(15);
    private static final BigDecimal WHOLE = new BigDecimal("100.0");

    public ImportJob {
        files = List.copyOf(files);
        drops = List.copyOf(drops);
    }

    /** Where a job stands; refused means that nothing was changed, since too many would have been dropped. */
    public enum State {
        QUEUED, RUNNING, DONE, REFUSED, FAILED, INTERRUPTED;

        public boolean isFinished() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /** Why a job failed: others wrote the same records again and again, or a fault of the program or its store. */
    public enum Failure {
        BUSY, FAULT
    }

    /** How far one file is read, measured as {@link ImportFile#bytes} is, and what became of its rows up to there. */
    public record FileProgress(String name, ImportKind kind, long bytes, long bytesRead, Counts counts) {

        static FileProgress unread(ImportFile file) {
            return new FileProgress(file.name(), file.kind(), file.bytes(), 0, Counts.NONE);
        }
    }

    static ImportJob queued(ImportJobId id, RunImports.Command command, Instant now) {
        return new ImportJob(id, command.source().name(), command.options(), command.by(), State.QUEUED, null, now,
                null, null, now, command.source().files().stream().map(FileProgress::unread).toList(), List.of());
    }

    /** Nothing is read of it yet, whatever was told before. */
    ImportJob started(Instant now) {
        List<FileProgress> unread = files.stream()
                .map(file -> new FileProgress(file.name(), file.kind(), file.bytes(), 0, Counts.NONE)).toList();
        return new ImportJob(id, fileName, options, by, State.RUNNING, null, createdAt, now, null, touchedAt, unread,
                List.of());
    }

    ImportJob advanced(int file, Counts counts, long bytesRead) {
        List<FileProgress> changed = new ArrayList<>(files);
        FileProgress before = files.get(file);
        changed.set(file, new FileProgress(before.name(), before.kind(), before.bytes(), bytesRead, counts));
        return new ImportJob(id, fileName, options, by, state, failure, createdAt, startedAt, finishedAt, touchedAt,
                changed, drops);
    }

    ImportJob finished(State end, @Nullable Failure why, List<SectionDrops> tooMany, Instant now) {
        return new ImportJob(id, fileName, options, by, end, why, createdAt, startedAt, now, touchedAt, files,
                tooMany);
    }

    /** What it is at an instant: unfinished and silent for too long, it was interrupted at its last sign of life. */
    public ImportJob seenAt(Instant now) {
        return state.isFinished() || !touchedAt.plus(SILENCE).isBefore(now) ? this
                : finished(State.INTERRUPTED, null, List.of(), touchedAt);
    }

    /** The counts of all files together. */
    public Counts counts() {
        return new Counts(sum(file -> file.counts().created()), sum(file -> file.counts().changed()),
                sum(file -> file.counts().unchanged()), sum(file -> file.counts().rejected()));
    }

    /** How much of the files is read, 0.0 to 100.0 and rounded down. */
    public BigDecimal percentage() {
        long bytes = sum(FileProgress::bytes);
        if (state == State.DONE) {
            return WHOLE;
        }
        return bytes == 0 ? WHOLE.subtract(WHOLE)
                : WHOLE.multiply(BigDecimal.valueOf(sum(FileProgress::bytesRead)))
                        .divide(BigDecimal.valueOf(bytes), 1, RoundingMode.DOWN).min(WHOLE);
    }

    /** Rows for each second of the run so far, to one decimal; null as long as that cannot be told. */
    public @Nullable BigDecimal rate(Instant now) {
        long millis = millis(now);
        return millis <= 0 ? null
                : BigDecimal.valueOf(counts().read() * 1_000)
                        .divide(BigDecimal.valueOf(millis), 1, RoundingMode.HALF_UP);
    }

    /**
     * In how many seconds it may be done if it goes on as before; null as long as that cannot be told, and at the end.
     */
    public @Nullable Long secondsLeft(Instant now) {
        long millis = millis(now);
        long read = sum(FileProgress::bytesRead);
        if (state != State.RUNNING || millis <= 0 || read == 0) {
            return null;
        }
        long unread = Math.max(0, sum(FileProgress::bytes) - read);
        return BigDecimal.valueOf(millis).multiply(BigDecimal.valueOf(unread))
                .divide(BigDecimal.valueOf(read).movePointRight(3), 0, RoundingMode.UP).longValue();
    }

    /** How long it ran up to now, or to its end. */
    private long millis(Instant now) {
        return startedAt == null ? 0 : Duration.between(startedAt, finishedAt == null ? now : finishedAt).toMillis();
    }

    private long sum(ToLongFunction<FileProgress> number) {
        return files.stream().mapToLong(number).sum();
    }
}
