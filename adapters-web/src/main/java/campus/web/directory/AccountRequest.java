package campus.web.directory;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.directory.ManageAccounts;
import campus.domain.directory.LinkedStudentId;
import campus.domain.directory.Password;
import campus.domain.directory.Username;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** A new account. */
@Introspected
@Schema(name = "NewAccount", requiredProperties = {"username", "roles"})
public record AccountRequest(
        @Nullable @Size(min = 1, max = Username.MAX_LENGTH) @Schema(nullable = false,
                description = "Unique; kept in lower case", example = "ann.lee") String username,
        @Nullable @Size(min = 1, max = AccountRoles.MOST) @Schema(nullable = false, description = "Each once: admin, "
                + "registrar, instructor, student or viewer", example = "[\"registrar\"]") List<String> roles,
        @Nullable @Schema(description = "The student whose account it is; nobody has two") UUID studentId,
        @Nullable @Size(min = Password.MIN_LENGTH, max = Password.MAX_LENGTH) @Schema(format = "password",
                description = "Any characters, but not the username; made when it is left out") String password)
        implements JsonRequest {

    /** Leaves the password out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "AccountRequest[" + username + ", " + roles + "]";
    }

    @Override
    public void check() {
        toDraft();
    }

    ManageAccounts.Draft toDraft() {
        Fields fields = new Fields();
        Username name = fields.required("username", username, Username::new);
        AccountRoles its = fields.required("roles", roles, AccountRoles::of);
        LinkedStudentId student = fields.optional("studentId", studentId, LinkedStudentId::new);
        Password chosen = fields.optional("password", password,
                text -> name == null ? new Password(text) : Password.of(text, name));
        return fields.build(() -> new ManageAccounts.Draft(name, its.roles(), student, chosen));
    }
}
