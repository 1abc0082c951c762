package campus.web.directory;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A bearer token and what it is renewed with, in the words of RFC 6749. */
@Serdeable
public record LoginResponse(
        @JsonProperty("access_token") @Schema(
                description = "Send it as \"Authorization: Bearer …\"") String accessToken,
        @JsonProperty("token_type") @Schema(example = "Bearer") String tokenType,
        @JsonProperty("expires_in") @Schema(description = "Seconds until the access_token ends",
                example = "900") int expiresIn,
        @JsonProperty("refresh_token") @Schema(description = "Send it to /api/v1/login/refresh, once, for a new "
                + "access_token and a new refresh_token") String refreshToken,
        @Schema(description = "What the account may do") List<String> roles) {

    /** Leaves the tokens out, so that they do not end in a log. */
    @Override
    public String toString() {
        return "LoginResponse" + roles;
    }
}
