package campus.web.registrar;

import java.math.BigDecimal;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Grade;
import campus.domain.registrar.GradeScale;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** What was reached in an assessment. */
@Introspected
@Schema(requiredProperties = "score")
public record ScoreRequest(
        @Nullable @Schema(oneOf = {
                BigDecimal.class, String.class}, nullable = false,
                description = "0.00 to 4.00, or a letter such as \"A-\"", example = "3.67") Object score)
        implements JsonRequest {

    @Override
    public void check() {
        toGrade(GradeScale.FOUR_POINT);
    }

    Grade toGrade(GradeScale scale) {
        Fields fields = new Fields();
        Grade points = fields.required("score", score, raw -> Wire.grade(raw, scale));
        return fields.build(() -> points);
    }
}
