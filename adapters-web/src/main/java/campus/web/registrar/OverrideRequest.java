package campus.web.registrar;

import java.util.List;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Remark;
import campus.domain.registrar.RuleOverride;
import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;
import campus.web.shared.JsonRequest;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ViolationText;

/** Which rules a registrar overrides for this enrollment, and why. */
@Introspected
@Schema(requiredProperties = {"rules", "reason"})
public record OverrideRequest(
        @Nullable @Schema(nullable = false, description = "Codes of refusals, each once: registration-closed, "
                + "student-on-hold, load-limit, prerequisites-not-met or time-conflict",
                example = "[\"prerequisites-not-met\"]") @Size(min = 1, max = 5) List<String> rules,
        @Nullable @Size(min = 1, max = Remark.MAX_LENGTH) @Schema(nullable = false,
                description = "Kept in the history", example = "Agreed with the dean") String reason)
        implements JsonRequest {

    /** What is wrong with the member {@code override} of a body. */
    static List<FieldError> errors(@Nullable OverrideRequest override) {
        try {
            Fields fields = new Fields();
            fields.optional("override", override, OverrideRequest::toOverride);
            return fields.build(List::of);
        } catch (InvalidValueException invalid) {
            return ViolationText.errors(invalid);
        }
    }

    RuleOverride toOverride() {
        Fields fields = new Fields();
        List<String> codes = fields.required("rules", rules, RuleOverride::checked);
        Remark why = fields.required("reason", reason, Remark::new);
        return fields.build(() -> new RuleOverride(codes, why));
    }
}
