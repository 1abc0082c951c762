package campus.web.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.RankedStudent;
import campus.application.registrar.RankingQueries;
import campus.application.registrar.TermQueries;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.TermId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.ListParameters;
import campus.web.shared.ProblemException;

/** Who and what comes first. */
@Controller(Records.ROOT)
@Access.ReadsRecords
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Statistics")
final class RankingController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;
    private static final Pattern CREDITS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,2})?");

    private final RankingQueries rankings;
    private final TermQueries terms;

    RankingController(RankingQueries rankings, TermQueries terms) {
        this.rankings = rankings;
        this.terms = terms;
    }

    @Get("/departments/{id}/ranking")
    @Operation(operationId = "rankStudentsOfDepartment",
            summary = "Rank students by what they completed in a department",
            description = "By grade point average, weighed by credits. Equal averages share a rank, and stand by "
                    + "student number. Students without credits are left out.")
    @Answers.Show
    StudentRankingResponse ofDepartment(@PathVariable UUID id,
            @Nullable @QueryValue @Parameter(description = "Only what was completed in this term") UUID termId,
            @Nullable @QueryValue @Parameter(description = "Only students who completed as many credits",
                    schema = @Schema(type = "number", minimum = "0", defaultValue = "0")) String minimumCredits,
            @Nullable @QueryValue @Parameter(description = "How many at most", schema = @Schema(type = "integer",
                    format = "int32", minimum = "1", maximum = "500", defaultValue = "50")) String limit) {
        TermId term = termId == null ? null : new TermId(termId);
        List<RankedStudent> ranked = rankings
                .students(new DepartmentId(id), term, credits(minimumCredits), most(limit))
                .orElseThrow(() -> ProblemException.notFound("department", id));
        if (ranked.isEmpty() && term != null && terms.find(term).isEmpty()) {
            throw ProblemException.notFound("term", term.value());
        }
        return StudentRankingResponse.from(ranked);
    }

    @Get("/terms/{id}/ranking")
    @Operation(operationId = "rankSectionsOfTerm", summary = "Rank the sections of a term by how full they are",
            description = "By seats taken out of all seats. Equal parts share a rank, and stand by course and number; "
                    + "sections without seats come last. Cancelled sections are left out.")
    @Answers.Show
    SectionRankingResponse ofTerm(@PathVariable UUID id,
            @Nullable @QueryValue @Parameter(description = "How many at most", schema = @Schema(type = "integer",
                    format = "int32", minimum = "1", maximum = "500", defaultValue = "50")) String limit) {
        return rankings.sections(new TermId(id), most(limit)).map(SectionRankingResponse::from)
                .orElseThrow(() -> ProblemException.notFound("term", id));
    }

    private static int most(@Nullable String limit) {
        return ListParameters.number("limit", limit, DEFAULT_LIMIT, MAX_LIMIT);
    }

    private static BigDecimal credits(@Nullable String text) {
        if (text == null) {
            return BigDecimal.ZERO;
        }
        if (!CREDITS.matcher(text).matches()) {
            throw ProblemException.invalidParameter("minimumCredits", "out-of-range",
                    "Use a number from 0 to 999999.99 with at most two decimals, as 12 or 4.5.");
        }
        return new BigDecimal(text);
    }
}
