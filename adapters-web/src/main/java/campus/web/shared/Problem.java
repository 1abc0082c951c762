package campus.web.shared;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Problem details as RFC 9457 defines them. Members beyond the standard ones are absent unless the type has them;
 * the page behind {@code type} explains each.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Problem details (RFC 9457); some types have further members",
        additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record Problem(
        @Schema(description = "Names the kind of problem; the page behind it explains it",
                example = "/problems/not-found") String type,
        @Schema(description = "The kind of problem in a few words", example = "Not found") String title,
        @Schema(description = "The HTTP status", example = "404") int status,
        @Schema(description = "What is wrong with this request, and what helps") String detail,
        @Schema(description = "The path of the request", example = "/api/v1/courses") String instance,
        @Nullable @Schema(description = "Every field or parameter that is not acceptable") List<FieldError> errors,
        @Nullable @Schema(description = "Every reason of a refusal") List<Refusal> reasons,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** What is wrong with one place of a request: a JSON pointer into its body, or the name of a parameter. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FieldError", description = "What is wrong with one field or parameter")
    public record FieldError(
            @Nullable @Schema(description = "JSON pointer into the body",
                    example = "/meetings/0/endsAt") String pointer,
            @Nullable @Schema(description = "Name of a parameter or header", example = "limit") String parameter,
            @Schema(description = "Stable code", example = "too-early") String code,
            @Schema(description = "What is wrong, and what is right") String detail) {

        public static FieldError at(String pointer, String code, String detail) {
            return new FieldError(pointer, null, code, detail);
        }

        public static FieldError ofParameter(String name, String code, String detail) {
            return new FieldError(null, name, code, detail);
        }
    }
}
