package campus.web.directory;

import java.util.List;

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

import campus.application.directory.ManageAccounts;
import campus.application.directory.SignIn;
import campus.domain.directory.Account;
import campus.domain.directory.Username;
import campus.web.shared.Access;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;

/** What everybody can do about the own account. */
@Controller("/api/v1/account")
@Access.KeepsOwnAccount
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Accounts")
final class OwnAccountController {

    private final SignIn signIn;
    private final SignInLimits limits;
    private final ManageAccounts manage;

    OwnAccountController(SignIn signIn, SignInLimits limits, ManageAccounts manage) {
        this.signIn = signIn;
        this.limits = limits;
        this.manage = manage;
    }

    @Post("/password")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changeOwnPassword", summary = "Change the own password",
            description = "Takes no Idempotency-Key, since nothing of a password is kept. Wrong present passwords count "
                    + "as those of signing in do. All sessions in browsers end, except the one in which this is done.")
    @AccountAnswers.ChangePassword
    void changePassword(@Body OwnPasswordRequest body, HttpRequest<?> request, Authentication by) {
        OwnPasswordRequest.Change wanted = body.toChange(new Username(by.getName()));
        switch (limits.attempt(request, by.getName(), () -> signIn.signIn(by.getName(), wanted.current()))) {
            case SignIn.Outcome.SignedIn(Account account) -> AccountController.done(
                    manage.choosePassword(account.id(), wanted.chosen(),
                            AccountAuthentication.session(by).orElse(null), AccountController.actor(by)),
                    account.id(), "");
            case SignIn.Outcome.Refused() -> throw ProblemException.invalidFields(List.of(FieldError.at(
                    "/currentPassword", "wrong-password",
                    "This is not the present password; check it, or ask an administrator for a new one.")));
        }
    }
}
