package campus.web.registrar;

import java.math.BigDecimal;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.Remark;
import campus.domain.shared.Actor;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** The status an enrollment is to have. */
@Introspected
@Schema(requiredProperties = "status")
public record StatusRequest(
        @Nullable @Schema(type = "string", nullable = false, allowableValues = {
                "waitlisted", "active", "dropped", "completed"},
                example = "completed") String status,
        @Nullable @Schema(oneOf = {BigDecimal.class, String.class},
                description = "With completed, and only there: 0.00 to 4.00, or a letter such as \"A-\"",
                example = "3.67") Object grade,
        @Nullable @Size(min = 1, max = Remark.MAX_LENGTH) @Schema(
                description = "Kept in the history") String reason)
        implements JsonRequest {

    @Override
    public void check() {
        toValues(GradeScale.FOUR_POINT);
    }

    ChangeEnrollmentStatus.Command toCommand(EnrollmentId id, @Nullable Long version, Actor by, GradeScale scale) {
        Values values = toValues(scale);
        return new ChangeEnrollmentStatus.Command(id, values.next(), values.points(), values.why(), version, by);
    }

    private Values toValues(GradeScale scale) {
        Fields fields = new Fields();
        EnrollmentStatus next = fields.required("status", status, text -> Wire.constant(EnrollmentStatus.class, text));
        Grade points = fields.optional("grade", grade, raw -> Wire.grade(raw, scale));
        Remark why = fields.optional("reason", reason, Remark::new);
        return fields.build(() -> new Values(next, points, why));
    }

    private record Values(EnrollmentStatus next, @Nullable Grade points, @Nullable Remark why) {
    }
}
