package campus.web.directory;

import io.micronaut.http.HttpStatus;

import campus.application.directory.SignInElsewhere.Outcome;
import campus.domain.directory.Username;
import campus.domain.shared.Texts;

/**
 * Why somebody could not sign in elsewhere.
 *
 * @param name of whom it is said; may be empty
 */
record ElsewhereRefusal(HttpStatus status, String key, String name) {

    static final ElsewhereRefusal OVER = of(HttpStatus.BAD_REQUEST, "over", "");
    static final ElsewhereRefusal UNREACHABLE = of(HttpStatus.SERVICE_UNAVAILABLE, "unreachable", "");
    private static final ElsewhereRefusal UNPROVEN = of(HttpStatus.UNAUTHORIZED, "unproven", "");
    private static final campus.web.shared.page.Texts TEXTS = campus.web.shared.page.Texts.english();
    private static final int MAX_NAME = 200;

    /** @throws IllegalArgumentException when it was none */
    static ElsewhereRefusal of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.SignedIn signedIn -> throw new IllegalArgumentException(signedIn.toString());
            case Outcome.Over() -> OVER;
            case Outcome.Unproven() -> UNPROVEN;
            case Outcome.Unreachable() -> UNREACHABLE;
            case Outcome.Nameless() -> of(HttpStatus.FORBIDDEN, "nameless", "");
            case Outcome.NoAccount(String name) -> of(HttpStatus.FORBIDDEN, "no-account", Texts.shown(name, MAX_NAME));
            case Outcome.Taken(Username name) -> of(HttpStatus.FORBIDDEN, "taken", name.value());
            case Outcome.Administrator(Username name) -> of(HttpStatus.FORBIDDEN, "administrator", name.value());
            case Outcome.Disabled(Username name) -> of(HttpStatus.FORBIDDEN, "disabled", name.value());
        };
    }

    /** What the provider says in place of a code (RFC 6749, 4.1.2.1); which words it uses is not shown. */
    static ElsewhereRefusal ofError(String error) {
        return switch (error) {
            case "access_denied", "login_required", "consent_required", "interaction_required" ->
                    of(HttpStatus.UNAUTHORIZED, "cancelled", "");
            case "server_error", "temporarily_unavailable" -> UNREACHABLE;
            default -> UNPROVEN;
        };
    }

    String text(Elsewhere elsewhere) {
        return TEXTS.of(key, elsewhere.name(), name, elsewhere.publicUrl());
    }

    private static ElsewhereRefusal of(HttpStatus status, String what, String name) {
        return new ElsewhereRefusal(status, "sign-in.elsewhere." + what, name);
    }
}
