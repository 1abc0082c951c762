package campus.web.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.directory.KeepPersonalTokens.Outcome.Created;
import campus.domain.directory.PersonalToken;

/** A token for scripts. */
@Serdeable
public record PersonalTokenResponse(
        UUID id,
        @Schema(example = "Nightly export") String name,
        @Schema(example = "[\"read\"]") List<String> scopes,
        Instant createdAt,
        @Schema(description = "When it ends, unless it is revoked before") Instant expiresAt,
        @Nullable @Schema(description = "To about a minute; null for never") Instant lastUsedAt,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = false,
                description = "The token itself, to be sent as \"Authorization: Bearer …\"; only in the answer to its "
                        + "creation",
                example = "campus_pat_dT0fV2q8lq2bqk7m1cJ5rX9sYw3aZ4eH6gK8iM0oQ1u") String token) {

    static PersonalTokenResponse from(PersonalToken token) {
        return from(token, null);
    }

    static PersonalTokenResponse from(Created created) {
        return from(created.token(), PersonalToken.text(created.secret()));
    }

    private static PersonalTokenResponse from(PersonalToken token, @Nullable String text) {
        return new PersonalTokenResponse(token.id().value(), token.name().value(), EnumWords.texts(token.scopes()),
                token.createdAt(), token.expiresAt(), token.lastUsedAt(), text);
    }

    /** Leaves the token out, so that it does not end in a log. */
    @Override
    public String toString() {
        return "PersonalTokenResponse[" + id + ", " + name + "]";
    }
}
