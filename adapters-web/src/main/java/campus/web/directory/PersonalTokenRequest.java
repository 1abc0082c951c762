package campus.web.directory;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.application.directory.KeepPersonalTokens;
import campus.domain.directory.TokenLifetime;
import campus.domain.directory.TokenName;
import campus.domain.directory.TokenScope;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** A new token for scripts. */
@Introspected
@Schema(name = "NewToken", requiredProperties = {"name", "scopes"})
public record PersonalTokenRequest(
        @Nullable @Size(min = 1, max = TokenName.MAX_LENGTH) @Schema(nullable = false,
                description = "What it is for", example = "Nightly export") String name,
        @Nullable @Size(min = 1, max = MOST_SCOPES) @Schema(nullable = false, description = "Each once: read, enroll "
                + "(enrollments, statuses, scores, grades), records (departments, courses, terms, sections, students, "
                + "imports) or accounts. None contains another, and none goes beyond what the account may do",
                example = "[\"read\"]") List<String> scopes,
        @Nullable @Min(1) @Max(TokenLifetime.MAX_DAYS) @Schema(
                description = "After how many days it ends; 90 when it is "
                        + "left out",
                example = "90") Integer expiresInDays)
        implements JsonRequest {

    static final int MOST_SCOPES = 4;

    @Override
    public void check() {
        toDraft();
    }

    KeepPersonalTokens.Draft toDraft() {
        Fields fields = new Fields();
        TokenName its = fields.required("name", name, TokenName::new);
        Set<TokenScope> read = fields.required("scopes", scopes, words -> EnumWords.read(words, TokenScope.class));
        TokenLifetime lifetime = fields.optional("expiresInDays", expiresInDays, TokenLifetime::new);
        return fields.build(() -> new KeepPersonalTokens.Draft(its, read,
                lifetime == null ? TokenLifetime.DEFAULT : lifetime));
    }
}
