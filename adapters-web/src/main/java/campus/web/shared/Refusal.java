package campus.web.shared;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** One reason of a refusal; its facts stand beside code and detail and depend on the code. */
@Serdeable
@Schema(description = "One reason of a refusal; further members hold its facts",
        additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record Refusal(
        @Schema(description = "Stable code", example = "section-full") String code,
        @Schema(description = "What is wrong, and what helps") String detail,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> facts) {
}
