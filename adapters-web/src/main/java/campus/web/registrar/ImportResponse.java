package campus.web.registrar;

import java.util.List;
import java.util.function.ToLongFunction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.application.registrar.ImportRecords;
import campus.application.registrar.ImportRecords.Report;

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

    static ImportResponse from(List<ImportArchive.Result> results) {
        return new ImportResponse(results.stream().map(ImportResponse::file).toList(), sum(results, Report::read),
                sum(results, Report::created), sum(results, Report::changed), sum(results, Report::unchanged),
                sum(results, Report::rejected));
    }

    private static long sum(List<ImportArchive.Result> results, ToLongFunction<Report> count) {
        return results.stream().mapToLong(result -> count.applyAsLong(result.report())).sum();
    }

    private static FileReport file(ImportArchive.Result result) {
        Report report = result.report();
        long listed = report.rejects().stream().mapToLong(ImportRecords.Reject::line).distinct().count();
        return new FileReport(result.name(), ReasonFacts.lower(result.kind()), report.read(), report.created(),
                report.changed(), report.unchanged(), report.rejected(),
                report.rejects().stream().map(reject -> new Reject(reject.line(), reject.column(),
                        reject.problem().code(), ImportProblemText.of(reject.problem()))).toList(),
                Math.max(0, report.rejected() - listed));
    }
}
