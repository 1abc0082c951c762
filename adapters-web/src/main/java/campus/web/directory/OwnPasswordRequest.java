package campus.web.directory;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.directory.Password;
import campus.domain.directory.Username;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** Another password, from somebody who knows the present one. */
@Introspected
@Schema(requiredProperties = {"currentPassword", "newPassword"})
public record OwnPasswordRequest(
        @Nullable @Schema(nullable = false, format = "password") String currentPassword,
        @Nullable @Size(min = Password.MIN_LENGTH, max = Password.MAX_LENGTH) @Schema(nullable = false,
                format = "password", description = "Any characters, but not the username") String newPassword)
        implements JsonRequest {

    /** Leaves the passwords out, so that they do not end in a log. */
    @Override
    public String toString() {
        return "OwnPasswordRequest[]";
    }

    @Override
    public void check() {
        Fields fields = new Fields();
        fields.required("currentPassword", currentPassword, text -> text);
        fields.required("newPassword", newPassword, Password::new);
        fields.build(() -> this);
    }

    Change toChange(Username username) {
        Fields fields = new Fields();
        String current = fields.required("currentPassword", currentPassword, text -> text);
        Password chosen = fields.required("newPassword", newPassword, text -> Password.of(text, username));
        return fields.build(() -> new Change(current, chosen));
    }

    record Change(String current, Password chosen) {

        /** Leaves the passwords out, so that they do not end in a log. */
        @Override
        public String toString() {
            return "Change[]";
        }
    }
}
