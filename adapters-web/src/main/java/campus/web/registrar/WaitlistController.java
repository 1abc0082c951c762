package campus.web.registrar;

import java.util.UUID;

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

import campus.application.registrar.AwaitedSections;
import campus.application.registrar.DeskQueries;
import campus.application.registrar.ReviewWaitlist;
import campus.application.registrar.TermQueries;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.TermId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.ListParameters;
import campus.web.shared.ProblemException;

/** Who waits for seats, and what stands in the way. */
@Controller(Records.ROOT)
@Access.ReadsRecords
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Enrollments")
final class WaitlistController {

    private static final int DEFAULT_SECTIONS = 50;
    private static final int MOST_SECTIONS = 500;

    private final ReviewWaitlist review;
    private final DeskQueries desk;
    private final TermQueries terms;

    WaitlistController(ReviewWaitlist review, DeskQueries desk, TermQueries terms) {
        this.review = review;
        this.desk = desk;
        this.terms = terms;
    }

    @Get("/sections/{id}/waitlist")
    @Operation(operationId = "reviewWaitlist",
            summary = "Tell who waits for a section and what the rules say of them now",
            description = "The longest waiting first, at most " + ReviewWaitlist.MOST
                    + "; waitlisted is the number of all. Judges as it is done when a seat becomes free, and changes "
                    + "nothing.")
    @Answers.Show
    WaitlistResponse ofSection(@PathVariable UUID id) {
        return switch (review.review(new SectionId(id))) {
            case ReviewWaitlist.Outcome.Reviewed(var section, var lines) -> WaitlistResponse.from(section, lines);
            case ReviewWaitlist.Outcome.UnknownSection() -> throw ProblemException.notFound("section", id);
        };
    }

    @Get("/terms/{id}/waitlists")
    @Operation(operationId = "listWaitlists", summary = "List the sections of a term for which somebody waits",
            description = "Open ones with free seats first, those that are not open last; then the longest waitlists. "
                    + "total is the number of all.")
    @Answers.Show
    WaitlistsResponse ofTerm(@PathVariable UUID id,
            @Nullable @QueryValue @Parameter(description = "Only courses of this department") UUID departmentId,
            @Nullable @QueryValue @Parameter(description = "How many at most", schema = @Schema(type = "integer",
                    format = "int32", minimum = "1", maximum = "500", defaultValue = "50")) String limit) {
        AwaitedSections found = desk.awaited(new TermId(id),
                departmentId == null ? null : new DepartmentId(departmentId),
                ListParameters.number("limit", limit, DEFAULT_SECTIONS, MOST_SECTIONS));
        if (found.number() == 0 && terms.find(new TermId(id)).isEmpty()) {
            throw ProblemException.notFound("term", id);
        }
        return WaitlistsResponse.from(found);
    }
}
