package campus.bootstrap.oidc;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a provider tells of itself. It is asked when that is first needed, and again after an hour; what it said before
 * counts while it does not answer. Its keys are asked for anew as soon as it signs with one that is not known.
 * Thread-safe.
 */
final class Discovery {

    static final Duration CONNECT = Duration.ofSeconds(3);
    static final Duration READ = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int MAX_KEY_BYTES = 1_000_000;
    /** Signatures that nobody can make who can check them. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384,
            JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512, JWSAlgorithm.ES256,
            JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    private final Issuer issuer;
    private final ClientID client;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    Discovery(OidcClient client, InstantSource clock) {
        this.issuer = new Issuer(client.issuer());
        this.client = new ClientID(client.id());
        this.clock = clock;
    }

    /** @param tokens judges identity tokens of this provider */
    record Known(OIDCProviderMetadata metadata, IDTokenValidator tokens, Instant since) {
    }

    /** @throws IOException when the provider cannot be reached, or tells nonsense, and never told anything better */
    Known known() throws IOException {
        Known last = known;
        if (last != null && clock.instant().isBefore(last.since().plus(LIFE))) {
            return last;
        }
        try {
            Known now = asked(last);
            known = now;
            return now;
        } catch (IOException e) {
            if (last == null) {
                throw e;
            }
            LOG.warn("The identity provider does not tell of itself any more: {}", e.getMessage());
            return last;
        }
    }

    private Known asked(@Nullable Known last) throws IOException {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, Discovery::limit);
            if (!issuer.equals(metadata.getIssuer())) {
                throw new IOException("it calls itself " + metadata.getIssuer());
            }
            requireSafe("authorization_endpoint", metadata.getAuthorizationEndpointURI());
            requireSafe("token_endpoint", metadata.getTokenEndpointURI());
            requireSafe("jwks_uri", metadata.getJWKSetURI());
            return new Known(metadata, last != null && last.metadata().getJWKSetURI().equals(metadata.getJWKSetURI())
                    ? last.tokens()
                    : validator(metadata.getJWKSetURI()), clock.instant());
        } catch (GeneralException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static void limit(HTTPRequest request) {
        request.setConnectTimeout(Math.toIntExact(CONNECT.toMillis()));
        request.setReadTimeout(Math.toIntExact(READ.toMillis()));
        request.setFollowRedirects(false);
    }

    static void requireSafe(String what, @Nullable URI address) throws IOException {
        if (address == null || !OidcClient.isSafe(address)) {
            throw new IOException("its " + what + " is " + address + ", which is not an address by https");
        }
    }

    private IDTokenValidator validator(URI keys) throws MalformedURLException {
        JWKSource<SecurityContext> source = JWKSourceBuilder.create(keys.toURL(),
                new DefaultResourceRetriever(Math.toIntExact(CONNECT.toMillis()), Math.toIntExact(READ.toMillis()),
                        MAX_KEY_BYTES))
                .refreshAheadCache(false).build();
        return new IDTokenValidator(issuer, client, new JWSVerificationKeySelector<>(ALGORITHMS, source), null);
    }
}
