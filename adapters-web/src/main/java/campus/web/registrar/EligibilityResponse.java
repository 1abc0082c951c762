package campus.web.registrar;

import java.util.List;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import campus.web.shared.Refusal;

/** Whether a student could enroll now. */
@Serdeable
public record EligibilityResponse(
        boolean eligible,
        @Schema(description = "Whether it would be a place on the waitlist") boolean waitlist,
        @Schema(description = "Every rule that is broken") List<Refusal> reasons) {
}
