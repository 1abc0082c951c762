package campus.web.directory;

import java.util.List;
import java.util.UUID;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.directory.AccountQueries;
import campus.domain.directory.AccountId;
import campus.domain.directory.PersonalToken;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.ListResponse;

/** Tokens for scripts: everybody's own, and those of an account for administrators. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Tokens")
final class PersonalTokenController {

    private final PersonalTokens tokens;
    private final AccountQueries accounts;

    PersonalTokenController(PersonalTokens tokens, AccountQueries accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Get("/account/tokens")
    @Access.KeepsOwnAccount
    @Operation(operationId = "listOwnTokens", summary = "List the own tokens for scripts",
            description = "Those that have not ended, the newest first.")
    @Answers.Tell
    ListResponse<PersonalTokenResponse> own(Authentication by) {
        return answer(tokens.of(by));
    }

    @Post("/account/tokens")
    @Status(HttpStatus.CREATED)
    @Access.KeepsOwnAccount
    @Operation(operationId = "createToken", summary = "Make a token for scripts",
            description = "The answer has the token in it, and nobody can ask for it again; so it takes no "
                    + "Idempotency-Key. An account has at most 50 at a time.")
    @AccountAnswers.CreateToken
    PersonalTokenResponse create(@Body PersonalTokenRequest body, Authentication by) {
        return PersonalTokenResponse.from(tokens.create(by, body.toDraft()));
    }

    @Delete("/account/tokens/{tokenId}")
    @Status(HttpStatus.NO_CONTENT)
    @Access.KeepsOwnAccount
    @Operation(operationId = "revokeOwnToken", summary = "Revoke one of the own tokens for scripts",
            description = "It ends at once. The answer is the same when it has ended already.")
    @AccountAnswers.RevokeToken
    void revokeOwn(@PathVariable UUID tokenId, Authentication by) {
        tokens.revoke(by, tokenId);
    }

    @Get("/accounts/{id}/tokens")
    @Access.ManagesAccounts
    @Operation(operationId = "listTokens", summary = "List the tokens for scripts of an account",
            description = "Those that have not ended, the newest first.")
    @Answers.Show
    ListResponse<PersonalTokenResponse> list(@PathVariable UUID id) {
        return answer(tokens.of(account(id)));
    }

    @Delete("/accounts/{id}/tokens/{tokenId}")
    @Status(HttpStatus.NO_CONTENT)
    @Access.ManagesAccounts
    @Operation(operationId = "revokeToken", summary = "Revoke a token for scripts of an account",
            description = "It ends at once. The answer is the same when it has ended already.")
    @AccountAnswers.RevokeToken
    void revoke(@PathVariable UUID id, @PathVariable UUID tokenId) {
        tokens.revoke(account(id), tokenId);
    }

    private AccountId account(UUID id) {
        return accounts.find(new AccountId(id)).orElseThrow(() -> AccountController.notFound(id)).id();
    }

    private static ListResponse<PersonalTokenResponse> answer(List<PersonalToken> tokens) {
        return new ListResponse<>(tokens.stream().map(PersonalTokenResponse::from).toList(), null, null);
    }
}
