package campus.web.registrar;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.SetSections.Item;
import campus.domain.registrar.EnrollmentId;
import campus.web.shared.Refusal;

/** What became of each section of a student. */
@Serdeable
public record SectionsResponse(
        @Schema(description = "Whether this tells what would happen, and nothing was changed") boolean dryRun,
        Summary summary,
        @Schema(description = "The sections of the request in their order, then those that it did not name") List<
                Result> results) {

    private static final String KEPT = "kept";
    private static final String ENROLLED = "enrolled";
    private static final String WAITLISTED = "waitlisted";
    private static final String DROPPED = "dropped";
    private static final String REFUSED = "refused";

    /** How many there are of each outcome, and how many sections were named. */
    @Serdeable
    @Schema(name = "SectionsSummary")
    public record Summary(@Schema(example = "5") int requested, @Schema(example = "2") int kept,
            @Schema(example = "1") int enrolled, @Schema(example = "1") int waitlisted,
            @Schema(example = "2") int dropped, @Schema(example = "1") int refused) {
    }

    /** What became of one section. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SectionsResult")
    public record Result(
            UUID sectionId,
            @Schema(type = "string", allowableValues = {
                    "kept", "enrolled", "waitlisted", "dropped", "refused"}) String outcome,
            @Nullable @Schema(description = "Absent where there is none") UUID enrollmentId,
            @Nullable @Schema(description = "From 1; absent unless it waits") Integer waitlistPosition,
            @Nullable @Schema(description = "Every reason; absent unless refused") List<Refusal> reasons) {

        static Result from(Item item) {
            return switch (item) {
                case Item.Kept(var section, var enrollment, int position) ->
                        new Result(section.value(), KEPT, enrollment.value(), placeOrNull(position), null);
                case Item.Enrolled(var section, var enrollment, int position) -> new Result(section.value(),
                        position == 0 ? ENROLLED : WAITLISTED, idOrNull(enrollment), placeOrNull(position), null);
                case Item.Dropped(var section, var enrollment) ->
                        new Result(section.value(), DROPPED, enrollment.value(), null, null);
                case Item.Refused(var section, var reasons) ->
                        new Result(section.value(), REFUSED, null, null, ReasonFacts.of(reasons));
                case Item.NotChanged(var section, var enrollment, var reasons) ->
                        new Result(section.value(), REFUSED, enrollment.value(), null, ReasonFacts.of(reasons));
                case Item.UnknownSection(var section) -> new Result(section.value(), REFUSED, null, null,
                        List.of(new Refusal("unknown-section", "There is no section " + section.value()
                                + ", or it is deleted; use the id of one that exists.", ReasonFacts.ordered())));
            };
        }

        private static @Nullable UUID idOrNull(@Nullable EnrollmentId enrollment) {
            return enrollment == null ? null : enrollment.value();
        }

        private static @Nullable Integer placeOrNull(int position) {
            return position == 0 ? null : position;
        }
    }

    /** {@code requested} is how many sections were named. */
    static SectionsResponse from(boolean dryRun, int requested, List<Item> items) {
        List<Result> results = items.stream().map(Result::from).toList();
        return new SectionsResponse(dryRun, new Summary(requested, count(results, KEPT), count(results, ENROLLED),
                count(results, WAITLISTED), count(results, DROPPED), count(results, REFUSED)), results);
    }

    private static int count(List<Result> results, String outcome) {
        return (int) results.stream().filter(result -> result.outcome().equals(outcome)).count();
    }
}
