package campus.bootstrap.oidc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A provider that says whatever a test wants, to whomever asks. */
final class HostileProvider implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Object> metadata = new HashMap<>();
    private final List<String> tokenRequests = new CopyOnWriteArrayList<>();
    private RSAKey key;
    private List<RSAKey> published;
    private Map<String, Object> tokenAnswer = Map.of();
    private Map<String, Object> userInfo = Map.of();
    private int tokenStatus = 200;

    HostileProvider() throws IOException, JOSEException {
        this(0);
    }

    HostileProvider(int port) throws IOException, JOSEException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        key = newKey();
        published = List.of(key.toPublicJWK());
        metadata.putAll(Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token", "jwks_uri", issuer() + "/jwks", "userinfo_endpoint",
                issuer() + "/userinfo", "subject_types_supported", List.of("public"), "response_types_supported",
                List.of("code"), "id_token_signing_alg_values_supported", List.of("RS256")));
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata));
        server.createContext("/jwks", exchange -> answer(exchange, 200,
                new JWKSet(new ArrayList<>(published)).toJSONObject()));
        server.createContext("/token", exchange -> {
            tokenRequests.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, tokenStatus, tokenAnswer);
        });
        server.createContext("/userinfo", exchange -> answer(exchange, 200, userInfo));
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    int port() {
        return server.getAddress().getPort();
    }

    OidcClient client(String usernameClaim) {
        return new OidcClient(issuer(), "campus", "a secret of tests", List.of("openid"), usernameClaim,
                URI.create("http://localhost:8080/sign-in/oidc/callback"));
    }

    /** What the provider tells of itself from now on. */
    void tell(String name, Object value) {
        metadata.put(name, value);
    }

    void rotate() throws JOSEException {
        key = newKey();
        published = List.of(key.toPublicJWK());
    }

    /** Signs with a key from now on that it does not tell of. */
    void signWithAnotherKey() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
    }

    void refuse(int status, String error) {
        tokenStatus = status;
        tokenAnswer = Map.of("error", error);
    }

    void answerWithoutToken() {
        tokenAnswer = Map.of("access_token", "access", "token_type", "Bearer");
    }

    void answer(JWT token) {
        tokenAnswer = Map.of("access_token", "access", "token_type", "Bearer", "id_token", token.serialize());
    }

    void answerUserInfo(Map<String, Object> claims) {
        userInfo = claims;
    }

    List<String> tokenRequests() {
        return tokenRequests;
    }

    RSAKey key() {
        return key;
    }

    /** The claims of somebody whom a client may believe, with changes. */
    JWTClaimsSet claims(String nonce, UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return change.apply(new JWTClaimsSet.Builder().issuer(issuer()).subject("7").audience("campus")
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(300))).claim("nonce", nonce)
                .claim("preferred_username", "ann")).build();
    }

    SignedJWT signed(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                claims);
        token.sign(new RSASSASigner(key));
        return token;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
