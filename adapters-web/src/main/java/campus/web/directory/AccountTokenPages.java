package campus.web.directory;

import java.util.UUID;

import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

import campus.domain.directory.AccountId;
import campus.web.shared.Access;
import campus.web.shared.page.Pages;

/** Where administrators take the tokens of an account away. */
@Controller(AccountPages.PATH + "/{id}/tokens")
@Access.ManagesAccounts
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class AccountTokenPages {

    private final PersonalTokens tokens;
    private final Pages pages;

    AccountTokenPages(PersonalTokens tokens, Pages pages) {
        this.tokens = tokens;
        this.pages = pages;
    }

    @Post("/{tokenId}/revoke")
    @Consumes(MediaType.ALL)
    MutableHttpResponse<String> revoke(@PathVariable UUID id, @PathVariable UUID tokenId) {
        tokens.revoke(new AccountId(id), tokenId);
        return pages.goTo(AccountPage.path(id) + "#tokens", "notice.token-revoked");
    }
}
