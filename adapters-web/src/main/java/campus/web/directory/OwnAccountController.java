package campus.web.directory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.domain.directory.Username;
import campus.web.shared.Access;

/** What everybody can do about the own account. */
@Controller("/api/v1/account")
@Access.KeepsOwnAccount
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accounts")
final class OwnAccountController {

    private final OwnPassword password;

    OwnAccountController(OwnPassword password) {
        this.password = password;
    }

    @Post("/password")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changeOwnPassword", summary = "Change the own password",
            description = "Takes no Idempotency-Key, since nothing of a password is kept. Wrong present passwords count "
                    + "as those of signing in do. All sessions of browsers and programs end, except the one in which "
                    + "this is done.")
    @AccountAnswers.ChangePassword
    void changePassword(@Body OwnPasswordRequest body, HttpRequest<?> request, Authentication by) {
        password.change(body.toChange(new Username(by.getName())), request, by);
    }
}
