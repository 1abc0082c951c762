package campus.web.shared;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import campus.application.shared.StoreUnavailableException;

import static campus.web.shared.Api.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccessFilterTest {

    @Test
    void refusesEverybodyWhereNothingIsSaid() {
        anonymous().get("/faults/unsaid").expect(ProblemType.UNAUTHENTICATED);
        Tokens.bearer("admin", 60).get("/faults/unsaid").expect(ProblemType.FORBIDDEN);
        Tokens.bearer("admin", 60).get("/faults/closed").expect(ProblemType.FORBIDDEN);
        anonymous().get("/faults/signed-in").expect(ProblemType.UNAUTHENTICATED);
        assertEquals("somebody", Tokens.bearer("nobody", 60).get("/faults/signed-in").expect(200).body());
    }

    @Test
    void refusesTheClaimsOfAKnownTokenWithAnotherSignature() throws Exception {
        String token = Tokens.token("viewer", 60);
        Tokens.script(token).get("/departments").expect(200);
        String forged = signedWithAnotherSecret(token);
        assertNotEquals(token, forged);
        Tokens.script(forged).get("/departments").expect(ProblemType.UNAUTHENTICATED);
        String header = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        Tokens.script(header + "." + token.split("\\.", -1)[1] + ".").get("/departments")
                .expect(ProblemType.UNAUTHENTICATED);
        Tokens.script(token).get("/departments").expect(200);
    }

    @Test
    void takesNoDifferentSchemeForABearerToken() {
        String token = Tokens.token("viewer", 60);
        anonymous().with("Authorization", "bearer " + token).get("/departments").expect(200);
        anonymous().with("Authorization", "Basic " + token).get("/departments").expect(ProblemType.UNAUTHENTICATED);
        anonymous().with("Authorization", "Bearer" + token).get("/departments").expect(ProblemType.UNAUTHENTICATED);
        anonymous().with("Authorization", token).get("/departments").expect(ProblemType.UNAUTHENTICATED);
    }

    @Test
    void saysThatTheRecordsCannotBeReachedToFindOutWhoAsks() {
        Answer answer = anonymous().with(LostCallers.HEADER, "x").get("/departments")
                .expect(ProblemType.SERVICE_UNAVAILABLE);
        assertEquals("no-store", answer.header("Cache-Control"));
        assertTrue(answer.body().contains("Repeat the request."), answer::body);
    }

    private static String signedWithAnotherSecret(String token) throws JOSEException, ParseException {
        SignedJWT known = SignedJWT.parse(token);
        SignedJWT forged = new SignedJWT(known.getHeader(), known.getJWTClaimsSet());
        forged.sign(new MACSigner("another-secret-of-tests-with-more-than-32-bytes"));
        return forged.serialize();
    }

    /** Who cannot be looked up. */
    @Singleton
    static final class LostCallers implements CallerLookup {

        static final String HEADER = "X-Lost";

        @Override
        public @Nullable Supplier<Optional<Authentication>> of(HttpRequest<?> request) {
            return request.getHeaders().contains(HEADER) ? LostCallers::lost : null;
        }

        private static Optional<Authentication> lost() {
            throw new StoreUnavailableException(new IllegalStateException("hunter2"));
        }
    }

    /** Routes that say nothing, or something unusual, of who may use them. */
    @Controller("/api/v1/faults")
    @Hidden
    static class Routes {

        @Get("/unsaid")
        String unsaid() {
            return "unsaid";
        }

        @Get("/closed")
        @Secured({SecurityRule.DENY_ALL, SecurityRule.IS_ANONYMOUS, "admin"})
        String closed() {
            return "closed";
        }

        @Get("/signed-in")
        @Secured(SecurityRule.IS_AUTHENTICATED)
        String signedIn(Authentication caller) {
            return caller.getName();
        }
    }
}
