package campus.web.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportJob;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.SectionDrops;
import campus.web.shared.ProblemType;

/** An import: how far it is, and how it ended. */
@Serdeable
public record ImportJobResponse(
        UUID id,
        @Schema(example = "school.zip") String fileName,
        @Schema(description = "queued, running, done, refused, failed or interrupted",
                example = "running") String state,
        @Schema(description = "Whether nothing is kept") boolean dryRun,
        @Schema(description = "Whether it may drop most students of a section") boolean allowDrops,
        List<FileProgress> files,
        @Schema(description = "Rows of all files that were read") long read,
        @Schema(description = "Those that are stored now: created, changed and unchanged ones") long done,
        long created,
        long changed,
        long unchanged,
        long rejected,
        @Schema(description = "How much is read, measured in bytes", example = "47.1") BigDecimal percentage,
        @Nullable @Schema(description = "Rows for each second so far", example = "5123.8") BigDecimal rate,
        @Nullable @Schema(description = "Seconds; null as long as it cannot be told, and at the end") Long timeLeft,
        Instant createdAt,
        @Nullable @Schema(description = "When its first row was read") Instant startedAt,
        @Nullable Instant finishedAt,
        @Schema(description = "Who sent it", example = "admin") String by,
        @Nullable @Schema(description = "Why it did not reach its end, and what helps") String message,
        @Schema(description = "Sections it would empty, when it is refused for that") List<Drops> drops) {

    private static final String AGAIN = "Simply send the file again: rows that are stored already change nothing.";

    /** What became of one file up to now. */
    @Serdeable
    @Schema(name = "ImportedFile")
    public record FileProgress(@Schema(example = "courses.csv") String name, @Schema(example = "courses") String kind,
            long read, long created, long changed, long unchanged, long rejected) {

        static FileProgress from(ImportJob.FileProgress file) {
            Counts counts = file.counts();
            return new FileProgress(file.name(), ReasonFacts.lower(file.kind()).replace('_', '-'), counts.read(),
                    counts.created(), counts.changed(), counts.unchanged(), counts.rejected());
        }
    }

    /** A section of which an import would drop more than half of the active students. */
    @Serdeable
    @Schema(name = "SectionDrops")
    public record Drops(String courseCode, String termCode, String sectionNumber, long active, long dropped) {

        static Drops from(SectionDrops section) {
            return new Drops(section.course().value(), section.term().value(), section.number().value(),
                    section.active(), section.dropped());
        }
    }

    static ImportJobResponse from(ImportJob stored, Instant now) {
        ImportJob job = stored.seenAt(now);
        Counts counts = job.counts();
        return new ImportJobResponse(job.id().value(), job.fileName(), ReasonFacts.lower(job.state()),
                job.options().dryRun(), job.options().allowDrops(),
                job.files().stream().map(FileProgress::from).toList(), counts.read(),
                counts.read() - counts.rejected(), counts.created(), counts.changed(), counts.unchanged(),
                counts.rejected(), job.percentage(), job.rate(now), job.secondsLeft(now), job.createdAt(),
                job.startedAt(), job.finishedAt(), job.by().name(), message(job),
                job.drops().stream().map(Drops::from).toList());
    }

    private static @Nullable String message(ImportJob job) {
        return switch (job.state()) {
            case QUEUED, RUNNING, DONE -> null;
            case REFUSED -> "It would drop more than half of the active students of " + job.drops().size()
                    + (job.drops().size() == 1 ? " section" : " sections")
                    + ", see drops, so nothing was changed. Correct the file or, if that is meant, send it again with "
                    + "allowDrops=true.";
            case FAILED -> failure(job.failure());
            case INTERRUPTED -> "The process that worked on it was stopped. " + AGAIN;
        };
    }

    private static String failure(ImportJob.@Nullable Failure failure) {
        return failure == ImportJob.Failure.BUSY
                ? "Busy: others wrote the same records at the same moment, again and again. " + AGAIN
                : ProblemType.INTERNAL_ERROR.explanation() + " " + AGAIN
                        + " If that fails too, tell the operator the time.";
    }
}
