package campus.web.registrar;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.application.registrar.ImportKind;
import campus.application.registrar.ImportRecords;

/** What became of the rows of an import; read is the sum of the four other counts. */
@Serdeable
public record ImportResponse(List<FileReport> files, long read, long created, long changed, long unchanged,
        long rejected) {

    /** What became of one file. */
    @Serdeable
    @Schema(name = "ImportedFile")
    public record FileReport(@Schema(example = "courses.csv") String name, @Schema(example = "courses") String kind,
            long read, long created, long changed, long unchanged, long rejected, List<Reject> rejects,
            @Schema(description = "Rejected rows that are not listed") long rejectsOmitted) {
    }

    /** Why a row was not kept. */
    @Serdeable
    @Schema(name = "RejectedRow")
    public record Reject(@Schema(description = "Counted from 1, the header included", example = "2") long line,
            @Schema(description = "Empty when the whole row is meant", example = "credits") String column,
            @Schema(example = "out-of-range") String code, String message) {
    }

    static ImportResponse from(ImportRecords.Outcome.Done done, Map<ImportKind, List<ImportRecords.Reject>> rejects) {
        List<FileReport> files = done.reports().stream().map(report -> file(report,
                rejects.getOrDefault(report.kind(), List.of()))).toList();
        return new ImportResponse(files, sum(files, FileReport::read), sum(files, FileReport::created),
                sum(files, FileReport::changed), sum(files, FileReport::unchanged), sum(files, FileReport::rejected));
    }

    private static long sum(List<FileReport> files, ToLongFunction<FileReport> count) {
        return files.stream().mapToLong(count).sum();
    }

    private static FileReport file(ImportRecords.Report report, List<ImportRecords.Reject> rejects) {
        ImportRecords.Counts counts = report.counts();
        long listed = rejects.stream().mapToLong(ImportRecords.Reject::line).distinct().count();
        return new FileReport(report.name(), ReasonFacts.lower(report.kind()), counts.read(), counts.created(),
                counts.changed(), counts.unchanged(), counts.rejected(),
                rejects.stream().map(reject -> new Reject(reject.line(), reject.column(), reject.problem().code(),
                        ImportProblemText.of(reject.problem()))).toList(),
                Math.max(0, counts.rejected() - listed));
    }
}
