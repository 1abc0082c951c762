package campus.web.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Assessment;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Score;
import campus.domain.registrar.ScoreSheet;
import campus.domain.shared.Actor;
import campus.web.shared.Versioned;

/** An assessment, and what a student reached in it. */
@Serdeable
public record ScoreResponse(
        UUID assessmentId,
        @Schema(example = "Final exam") String name,
        @Schema(example = "40.00") BigDecimal weight,
        @Nullable @Schema(description = "0.00 to 4.00; null when there is none", example = "3.67") BigDecimal score,
        @Schema(description = "One more with each score that is recorded or taken back, 0 before the first; "
                + "the version of its ETag") long version,
        @Nullable @Schema(description = "When it was recorded or taken back") Instant recordedAt,
        @Nullable @Schema(description = "Who did", example = "admin") String recordedBy) implements Versioned {

    static ScoreResponse from(ScoreSheet.Line line) {
        Assessment.Details assessment = line.assessment().details();
        Score score = line.score();
        Grade grade = score.grade();
        Actor by = score.by();
        return new ScoreResponse(line.assessment().id().value(), assessment.name().value(),
                assessment.weight().value(), grade == null ? null : grade.points(), score.version(), score.at(),
                by == null ? null : by.name());
    }
}
