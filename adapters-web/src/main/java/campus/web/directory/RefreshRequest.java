package campus.web.directory;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.directory.Secret;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** The refresh token of somebody who has signed in. */
@Introspected
@Schema(requiredProperties = "refresh_token")
public record RefreshRequest(
        @Nullable @JsonProperty("refresh_token") @Schema(nullable = false, format = "password",
                description = "What signing in, or the last exchange, answered") String refreshToken)
        implements JsonRequest {

    /** Leaves the token out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "RefreshRequest[]";
    }

    @Override
    public void check() {
        toSecret();
    }

    /** Empty when it cannot be one. */
    Optional<Secret> toSecret() {
        Fields fields = new Fields();
        Optional<Secret> secret = fields.required("refresh_token", refreshToken, Secret::read);
        return fields.build(() -> secret);
    }
}
