package campus.web.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.directory.AccountView;
import campus.domain.directory.IdentityLink;
import campus.domain.directory.LinkedStudentId;
import campus.web.shared.Versioned;

/** Somebody, or something, that signs in. */
@Serdeable
public record AccountResponse(
        UUID id,
        @Schema(description = "One more with each change") long version,
        @Schema(example = "ann.lee") String username,
        @Schema(example = "[\"registrar\"]") List<String> roles,
        @Nullable @Schema(description = "The student whose account it is; null for nobody's") UUID studentId,
        @Schema(description = "Whether it can sign in") boolean enabled,
        @Nullable @Schema(
                description = "With which identity elsewhere somebody signs in to it; null for none") Identity identity,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = false,
                description = "The password that was made; only in the answer to the addition, and only when it was made",
                example = "k3vm-9xwp-2hqt-nd7c") String password,
        @Schema(description = "When it was added") Instant createdAt,
        @Schema(description = "Who added it", example = "admin") String createdBy,
        Instant updatedAt,
        String updatedBy) implements Versioned {

    /** Who somebody is at the provider with which people of the school sign in. */
    @Serdeable
    @Schema(name = "AccountIdentity")
    public record Identity(
            @Schema(description = "The provider", example = "https://id.school.example") String issuer,
            @Schema(description = "Who it is there", example = "248289761001") String subject,
            @Schema(description = "When somebody signed in with it first") Instant linkedAt) {

        static @Nullable Identity from(@Nullable IdentityLink link) {
            return link == null ? null
                    : new Identity(link.identity().issuer(), link.identity().subject(), link.linkedAt());
        }
    }

    static AccountResponse from(AccountView view) {
        return from(view, null);
    }

    static AccountResponse from(AccountView view, @Nullable String password) {
        LinkedStudentId student = view.student();
        return new AccountResponse(view.id().value(), view.version(), view.username().value(),
                AccountRoles.texts(view.roles()), student == null ? null : student.value(), view.enabled(),
                Identity.from(view.identity()), password,
                view.audit().createdAt(), view.audit().createdBy(), view.audit().updatedAt(), view.audit().updatedBy());
    }

    /** Leaves the password out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "AccountResponse[" + id + ", " + username + "]";
    }
}
