package campus.web.directory;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** Who wants to sign in. */
@Introspected
@Schema(requiredProperties = {"username", "password"})
public record LoginRequest(
        @Nullable @Schema(nullable = false, example = "admin") String username,
        @Nullable @Schema(nullable = false, format = "password") String password) implements JsonRequest {

    /** Leaves the password out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "LoginRequest[" + username + "]";
    }

    @Override
    public void check() {
        toCredentials();
    }

    Credentials toCredentials() {
        Fields fields = new Fields();
        String name = fields.required("username", username, text -> text);
        String secret = fields.required("password", password, text -> text);
        return fields.build(() -> new Credentials(name, secret));
    }

    record Credentials(String username, String password) {
    }
}
