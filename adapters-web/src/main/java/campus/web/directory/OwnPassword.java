package campus.web.directory;

import java.util.List;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

import campus.application.directory.ManageAccounts;
import campus.application.directory.SignIn;
import campus.domain.directory.Account;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;

/** Lets people change their own password, as often as they might try to sign in. */
@Singleton
final class OwnPassword {

    private final SignIn signIn;
    private final SignInLimits limits;
    private final ManageAccounts manage;

    OwnPassword(SignIn signIn, SignInLimits limits, ManageAccounts manage) {
        this.signIn = signIn;
        this.limits = limits;
        this.manage = manage;
    }

    /**
     * Ends all sessions but the one in which this is done.
     *
     * @throws ProblemException when the present password is another one, or too many wrong ones were tried
     */
    void change(OwnPasswordRequest.Change wanted, HttpRequest<?> request, Authentication by) {
        Account account = limits
                .attempt(request, by.getName(), () -> signIn.signIn(by.getName(), wanted.current()))
                .orElseThrow(() -> ProblemException.invalidFields(List.of(FieldError.at("/currentPassword",
                        "wrong-password",
                        "This is not the present password; check it, or ask an administrator for a new one."))));
        AccountController.done(manage.choosePassword(account.id(), wanted.chosen(),
                AccountAuthentication.session(by).orElse(null), AccountController.actor(by)), account.id(), "");
    }
}
