package campus.web.registrar;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollInBulk;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.web.shared.Refusal;

/** What became of each student of a bulk enrollment. */
@Serdeable
public record BulkEnrollmentResponse(
        @Schema(description = "Whether this tells what would happen, and nothing was changed") boolean dryRun,
        Summary summary,
        @Schema(description = "One for each student, in the order of the request") List<Result> results) {

    private static final String ENROLLED = "enrolled";
    private static final String WAITLISTED = ReasonFacts.lower(EnrollmentStatus.WAITLISTED);
    private static final String REFUSED = "refused";

    /** How many there are of each outcome. */
    @Serdeable
    @Schema(name = "BulkEnrollmentSummary")
    public record Summary(@Schema(example = "40") int requested, @Schema(example = "30") int enrolled,
            @Schema(example = "5") int waitlisted, @Schema(example = "5") int refused) {
    }

    /** What became of one student. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BulkEnrollmentResult")
    public record Result(
            UUID studentId,
            @Schema(type = "string", allowableValues = {
                    "enrolled", "waitlisted", "refused"}) String outcome,
            @Nullable @Schema(description = "Absent when nothing was written") UUID enrollmentId,
            @Nullable @Schema(description = "From 1; absent unless waitlisted") Integer waitlistPosition,
            @Nullable @Schema(description = "Every reason; absent unless refused") List<Refusal> reasons) {

        public static Result from(EnrollInBulk.Item item) {
            UUID student = item.studentId().value();
            return switch (item) {
                case EnrollInBulk.Item.Enrolled(var id, int position, EnrollmentId enrollment) -> new Result(student,
                        position == 0 ? ENROLLED : WAITLISTED, enrollment == null ? null : enrollment.value(),
                        position == 0 ? null : position, null);
                case EnrollInBulk.Item.Refused(var id, var reasons) -> refused(student, ReasonFacts.of(reasons));
                case EnrollInBulk.Item.UnknownStudent unknown -> refused(student, List.of(new Refusal(
                        "unknown-student", "There is no student " + student
                                + ", or the student is deleted; use the id of one that exists.",
                        ReasonFacts.ordered())));
                case EnrollInBulk.Item.Repeated(var id, int first) -> refused(student, List.of(new Refusal(
                        "repeated-student", "The student stands in the request already, at position " + first
                                + " (/studentIds/" + (first - 1) + "); name each student once.",
                        ReasonFacts.ordered("firstPosition", first))));
            };
        }

        private static Result refused(UUID student, List<Refusal> reasons) {
            return new Result(student, REFUSED, null, null, reasons);
        }
    }

    static BulkEnrollmentResponse from(boolean dryRun, List<EnrollInBulk.Item> items) {
        List<Result> results = items.stream().map(Result::from).toList();
        return new BulkEnrollmentResponse(dryRun, new Summary(results.size(), count(results, ENROLLED),
                count(results, WAITLISTED), count(results, REFUSED)), results);
    }

    private static int count(List<Result> results, String outcome) {
        return (int) results.stream().filter(result -> result.outcome().equals(outcome)).count();
    }
}
