package campus.web.directory;

import java.util.List;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.token.generator.TokenGenerator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.directory.SignIn;
import campus.application.directory.SignedInAccount;
import campus.domain.directory.Account;
import campus.web.shared.Answers;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** Exchanges a username and a password for a bearer token. */
@Controller("/api/v1/login")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Login")
final class LoginController {

    private final SignIn signIn;
    private final SignInLimits limits;
    private final TokenGenerator tokens;
    private final int seconds;

    LoginController(SignIn signIn, SignInLimits limits, TokenGenerator tokens,
            @Value("${micronaut.security.token.generator.access-token.expiration:3600}") int seconds) {
        this.signIn = signIn;
        this.limits = limits;
        this.tokens = tokens;
        this.seconds = seconds;
    }

    @Post
    @Operation(summary = "Sign in for a bearer token")
    @SecurityRequirements
    @Answers.Login
    LoginResponse login(@Body LoginRequest body, HttpRequest<?> request) {
        LoginRequest.Credentials credentials = body.toCredentials();
        return token(limits.attempt(request, credentials.username(),
                () -> signIn.signIn(credentials.username(), credentials.password()))
                .orElseThrow(LoginController::refused));
    }

    /** Does not tell what was wrong. */
    static ProblemException refused() {
        return new ProblemException(ProblemType.INVALID_CREDENTIALS,
                ProblemType.INVALID_CREDENTIALS.explanation() + " " + ProblemType.INVALID_CREDENTIALS.remedy());
    }

    private LoginResponse token(Account account) {
        List<String> roles = AccountRoles.texts(account.roles());
        String token = tokens.generateToken(AccountAuthentication.of(SignedInAccount.of(account)), seconds)
                .orElseThrow();
        return new LoginResponse(token, "Bearer", seconds, roles);
    }
}
