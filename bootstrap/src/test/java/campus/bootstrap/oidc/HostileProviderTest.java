package campus.bootstrap.oidc;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.directory.IdentityProvider.Answer;
import campus.application.directory.SignInAttempt;
import campus.domain.directory.ExternalIdentity;
import campus.domain.directory.Secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is not believed of a provider, and what is asked of it. */
class HostileProviderTest {

    private static final SignInAttempt ATTEMPT = new SignInAttempt(secret(1), secret(2), secret(3), Instant.EPOCH);
    private static final String NONCE = ATTEMPT.nonce().value();

    private HostileProvider hostile;
    private OidcProvider provider;

    @BeforeEach
    void start() throws Exception {
        hostile = new HostileProvider();
        provider = provider("preferred_username");
    }

    @AfterEach
    void stop() {
        hostile.close();
    }

    static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> lies() {
        return Stream.of(
                lie("another issuer", claims -> claims.issuer("https://evil.example")),
                lie("no issuer", claims -> claims.issuer(null)),
                lie("another audience", claims -> claims.audience("another")),
                lie("no audience", claims -> claims.audience((String) null)),
                lie("several audiences, not saying for whom", claims -> claims.audience(List.of("campus", "other"))),
                lie("given to another", claims -> claims.audience(List.of("campus", "other")).claim("azp", "other")),
                lie("given to another alone", claims -> claims.claim("azp", "other")),
                lie("expired", claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                lie("without an end", claims -> claims.expirationTime(null)),
                lie("from the future", claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(600)))),
                lie("another nonce", claims -> claims.claim("nonce", secret(9).value())),
                lie("no nonce", claims -> claims.claim("nonce", null)),
                lie("no subject", claims -> claims.subject(null)),
                lie("an endless subject", claims -> claims.subject("x".repeat(256))),
                lie("a subject with white space", claims -> claims.subject("7 ")));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void isNotBelieved(UnaryOperator<JWTClaimsSet.Builder> lie) throws Exception {
        hostile.answer(hostile.signed(hostile.claims(NONCE, lie)));
        assertEquals(new Answer.Unproven(), provider.redeem(ATTEMPT, "code"));
    }

    @Test
    void isBelievedOtherwise() throws Exception {
        hostile.answer(hostile.signed(hostile.claims(NONCE, claims -> claims)));
        assertEquals(vouched("ann"), provider.redeem(ATTEMPT, "code"));
        hostile.answer(hostile.signed(hostile.claims(NONCE,
                claims -> claims.audience(List.of("campus", "other")).claim("azp", "campus"))));
        assertEquals(vouched("ann"), provider.redeem(ATTEMPT, "code"));
    }

    @Test
    void isNotBelievedWithoutASignatureThatOnlyItCanMake() throws Exception {
        JWTClaimsSet claims = hostile.claims(NONCE, same -> same);
        hostile.answer(new PlainJWT(claims));
        assertEquals(new Answer.Unproven(), provider.redeem(ATTEMPT, "code"));
        SignedJWT shared = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(hostile.key().getKeyID()).build(), claims);
        shared.sign(new MACSigner(Arrays.copyOf(hostile.key().toRSAPublicKey().getEncoded(), 64)));
        hostile.answer(shared);
        assertEquals(new Answer.Unproven(), provider.redeem(ATTEMPT, "code"));
        hostile.signWithAnotherKey();
        hostile.answer(hostile.signed(claims));
        assertEquals(new Answer.Unproven(), provider.redeem(ATTEMPT, "code"));
        hostile.answerWithoutToken();
        assertEquals(new Answer.Unproven(), provider.redeem(ATTEMPT, "code"));
    }

    @Test
    void mayUseOtherKeysAfterAWhile() throws Exception {
        hostile.answer(hostile.signed(hostile.claims(NONCE, claims -> claims)));
        assertEquals(vouched("ann"), provider.redeem(ATTEMPT, "code"));
        hostile.rotate();
        hostile.answer(hostile.signed(hostile.claims(NONCE, claims -> claims)));
        assertEquals(vouched("ann"), provider.redeem(ATTEMPT, "code"));
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_grant, WrongCode", "401, invalid_client, Unproven", "400, invalid_request, Unproven",
            "503, server_error, Unreachable", "500, any, Unreachable"})
    void mayRefuse(int status, String error, String answer) {
        hostile.refuse(status, error);
        assertEquals(answer, provider.redeem(ATTEMPT, "code").getClass().getSimpleName());
    }

    @Test
    void isToldTheVerifierAndTheSecretAndNothingElse() throws Exception {
        hostile.answer(hostile.signed(hostile.claims(NONCE, claims -> claims)));
        provider.redeem(ATTEMPT, "code");
        hostile.tell("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
        provider("preferred_username").redeem(ATTEMPT, "code");
        String basic = hostile.tokenRequests().getFirst();
        assertTrue(basic.startsWith("Basic "), basic);
        assertTrue(basic.contains("code_verifier=" + ATTEMPT.verifier().value()), basic);
        String post = hostile.tokenRequests().getLast();
        assertTrue(post.startsWith("null ") && post.contains("client_secret=a+secret+of+tests"), post);
    }

    @Test
    void isToldOfAnAttemptOnlyWhatMayBeSeen() {
        URI to = provider.begin(ATTEMPT).orElseThrow();
        assertTrue(to.toString().startsWith(hostile.issuer() + "/authorize?"), to::toString);
        assertEquals("S256", SchoolProvider.parameter(to, "code_challenge_method"));
        assertEquals("code", SchoolProvider.parameter(to, "response_type"));
        assertEquals("http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Foidc%2Fcallback",
                SchoolProvider.parameter(to, "redirect_uri"));
        assertTrue(!to.toString().contains(ATTEMPT.verifier().value()), to::toString);
    }

    @Test
    void mayTellTheUsernameLater() throws Exception {
        hostile.answer(hostile.signed(hostile.claims(NONCE, claims -> claims.claim("preferred_username", null))));
        hostile.answerUserInfo(Map.of("sub", "7", "preferred_username", "ann.lee"));
        assertEquals(vouched("ann.lee"), provider.redeem(ATTEMPT, "code"));
        hostile.answerUserInfo(Map.of("sub", "8", "preferred_username", "ann.lee"));
        assertEquals(vouched(null), provider.redeem(ATTEMPT, "code"));
        hostile.answerUserInfo(Map.of("sub", "7"));
        assertEquals(vouched(null), provider.redeem(ATTEMPT, "code"));
    }

    @Test
    void namesNobodyByAnAddressThatItDidNotCheck() throws Exception {
        OidcProvider byEmail = provider("email");
        hostile.answer(hostile.signed(hostile.claims(NONCE,
                claims -> claims.claim("email", "ann@school.example").claim("email_verified", true))));
        assertEquals(vouched("ann@school.example"), byEmail.redeem(ATTEMPT, "code"));
        hostile.answerUserInfo(Map.of("sub", "7"));
        for (Object unchecked : new Object[]{false, "true", ""}) {
            hostile.answer(hostile.signed(hostile.claims(NONCE, claims -> claims.claim("email", "ann@school.example")
                    .claim("email_verified", unchecked))));
            assertEquals(vouched(null), byEmail.redeem(ATTEMPT, "code"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "token_endpoint", "authorization_endpoint", "jwks_uri"})
    void isNotUsedWhenItLeadsAway(String name) {
        hostile.tell(name, "http://evil.example/x");
        assertEquals(Optional.empty(), provider.begin(ATTEMPT));
        assertEquals(new Answer.Unreachable(), provider.redeem(ATTEMPT, "code"));
    }

    @Test
    void isUsedAsSoonAsItIsThereAndGoesOnWithWhatItSaid() throws Exception {
        int port = hostile.port();
        hostile.close();
        assertEquals(Optional.empty(), provider.begin(ATTEMPT));
        assertEquals(new Answer.Unreachable(), provider.redeem(ATTEMPT, "code"));
        hostile = new HostileProvider(port);
        assertTrue(provider.begin(ATTEMPT).isPresent());
        hostile.close();
        assertTrue(provider.begin(ATTEMPT).isPresent());
        assertEquals(new Answer.Unreachable(), provider.redeem(ATTEMPT, "code"));
    }

    private OidcProvider provider(String usernameClaim) {
        return new OidcProvider(hostile.client(usernameClaim), InstantSource.system());
    }

    private Answer vouched(@Nullable String name) {
        return new Answer.Vouched(new ExternalIdentity(hostile.issuer(), "7"), name);
    }

    private static Named<UnaryOperator<JWTClaimsSet.Builder>> lie(String name,
            UnaryOperator<JWTClaimsSet.Builder> change) {
        return Named.of(name, change);
    }

    private static Secret secret(int number) {
        return Secret.of(Arrays.copyOf(new byte[]{(byte) number}, 32));
    }
}
