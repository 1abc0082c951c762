package campus.web.directory;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.directory.AccountView;
import campus.application.directory.ManageAccounts;
import campus.domain.directory.LinkedStudentId;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** What can be changed of an account. */
@Introspected
public record AccountChangeRequest(
        @Nullable @Size(min = 1, max = AccountRoles.MOST) @Schema(nullable = false, description = "Each once: admin, "
                + "registrar, instructor, student or viewer", example = "[\"registrar\"]") List<String> roles,
        @Nullable @Schema(description = "The student whose account it is; null for nobody's") UUID studentId,
        @Nullable @Schema(nullable = false, description = "Whether it can sign in") Boolean enabled)
        implements JsonRequest {

    static AccountChangeRequest from(AccountView account) {
        LinkedStudentId student = account.student();
        return new AccountChangeRequest(AccountRoles.texts(account.roles()), student == null ? null : student.value(),
                account.enabled());
    }

    @Override
    public void check() {
        toChange();
    }

    ManageAccounts.Change toChange() {
        Fields fields = new Fields();
        AccountRoles its = fields.required("roles", roles, AccountRoles::of);
        Boolean can = fields.required("enabled", enabled, flag -> flag);
        LinkedStudentId student = fields.optional("studentId", studentId, LinkedStudentId::new);
        return fields.build(() -> new ManageAccounts.Change(its.roles(), student, can));
    }
}
