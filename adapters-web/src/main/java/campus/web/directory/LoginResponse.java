package campus.web.directory;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A bearer token, in the words of RFC 6749. */
@Serdeable
public record LoginResponse(
        @JsonProperty("access_token") @Schema(
                description = "Send it as \"Authorization: Bearer …\"") String accessToken,
        @JsonProperty("token_type") @Schema(example = "Bearer") String tokenType,
        @JsonProperty("expires_in") @Schema(description = "Seconds until it ends", example = "3600") int expiresIn,
        @Schema(description = "What the account may do") List<String> roles) {
}
