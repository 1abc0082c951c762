package campus.web.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Remark;

/** What happened to an enrollment, oldest first. */
@Serdeable
public record HistoryResponse(List<Line> items) {

    /** One change; equal statuses tell why a waitlisted student was passed over, or of a changed grade. */
    @Serdeable
    @Schema(name = "HistoryLine")
    public record Line(Instant at, @Nullable @Schema(example = "admin",
            description = "Null when it is not told") String by,
            @Nullable @Schema(description = "Null in the first line") String from, String to,
            @Nullable BigDecimal gradeFrom, @Nullable BigDecimal gradeTo, @Nullable String reason,
            @Schema(description = "The codes of the rules that were broken and overridden") List<String> overridden) {
    }

    /** The same without who did it, but for one. */
    HistoryResponse namingOnly(String username) {
        return new HistoryResponse(items.stream().map(line -> new Line(line.at(),
                username.equals(line.by()) ? username : null, line.from(), line.to(), line.gradeFrom(), line.gradeTo(),
                line.reason(), line.overridden())).toList());
    }

    static HistoryResponse from(List<EnrollmentChange> changes) {
        return new HistoryResponse(changes.stream().map(HistoryResponse::line).toList());
    }

    private static Line line(EnrollmentChange change) {
        EnrollmentStatus from = change.from();
        Remark why = change.why();
        return new Line(change.at(), change.by().name(), from == null ? null : ReasonFacts.lower(from),
                ReasonFacts.lower(change.to()), points(change.gradeFrom()), points(change.gradeTo()),
                why == null ? null : why.value(), List.copyOf(change.overridden()));
    }

    private static @Nullable BigDecimal points(@Nullable Grade grade) {
        return grade == null ? null : grade.points();
    }
}
