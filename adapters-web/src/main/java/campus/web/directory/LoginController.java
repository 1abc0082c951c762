package campus.web.directory;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.token.generator.TokenGenerator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.directory.RefreshSessions;
import campus.application.directory.RefreshSessions.Granted;
import campus.application.directory.SignIn;
import campus.web.shared.Answers;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** Exchanges a username and a password, and then one refresh token after the other, for bearer tokens. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Login")
final class LoginController {

    private final SignIn signIn;
    private final SignInLimits limits;
    private final RefreshSessions sessions;
    private final TokenGenerator tokens;
    private final int seconds;

    LoginController(SignIn signIn, SignInLimits limits, RefreshSessions sessions, TokenGenerator tokens,
            @Value("${micronaut.security.token.generator.access-token.expiration:900}") int seconds) {
        this.signIn = signIn;
        this.limits = limits;
        this.sessions = sessions;
        this.tokens = tokens;
        this.seconds = seconds;
    }

    @Post("/login")
    @Operation(summary = "Sign in for a bearer token")
    @SecurityRequirements
    @Answers.Login
    LoginResponse login(@Body LoginRequest body, HttpRequest<?> request) {
        LoginRequest.Credentials credentials = body.toCredentials();
        return limits.attempt(request, credentials.username(),
                () -> signIn.signIn(credentials.username(), credentials.password()))
                .flatMap(account -> sessions.begin(account,
                        request.getHeaders().get(HttpHeaders.USER_AGENT, String.class, "")))
                .map(this::answer).orElseThrow(LoginController::refused);
    }

    @Post("/login/refresh")
    @Operation(operationId = "refreshLogin", summary = "Exchange a refresh token for a new bearer token",
            description = "The answer tells roles as they are now and has a new refresh_token; the one that was sent is "
                    + "spent. When a spent one comes again, or two requests send the same, somebody has a copy: then all "
                    + "that came from that signing in end, and both have to sign in again. Takes no Idempotency-Key.")
    @SecurityRequirements
    @AccountAnswers.Refresh
    LoginResponse refresh(@Body RefreshRequest body, HttpRequest<?> request) {
        return limits.refresh(request, () -> body.toSecret().flatMap(sessions::refresh)).map(this::answer)
                .orElseThrow(() -> refused(ProblemType.INVALID_REFRESH_TOKEN));
    }

    @Post("/logout")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a refresh token and all that came from the same signing in",
            description = "The answer is the same when it has ended already. A bearer token that is out ends by itself, "
                    + "at most a quarter of an hour later.")
    @SecurityRequirements
    @AccountAnswers.Logout
    void logout(@Body RefreshRequest body) {
        body.toSecret().ifPresent(sessions::end);
    }

    /** Does not tell what was wrong. */
    static ProblemException refused() {
        return refused(ProblemType.INVALID_CREDENTIALS);
    }

    private static ProblemException refused(ProblemType type) {
        return new ProblemException(type, type.explanation() + " " + type.remedy());
    }

    private LoginResponse answer(Granted granted) {
        String token = tokens.generateToken(AccountAuthentication.of(granted.current()), seconds).orElseThrow();
        return new LoginResponse(token, "Bearer", seconds, granted.refreshToken().value(),
                AccountRoles.texts(granted.current().account().roles()));
    }
}
