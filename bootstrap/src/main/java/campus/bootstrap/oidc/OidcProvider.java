package campus.bootstrap.oidc;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import campus.application.directory.IdentityProvider;
import campus.application.directory.SignInAttempt;
import campus.bootstrap.oidc.Discovery.Known;
import campus.domain.shared.InvalidValueException;

/**
 * Any provider of OpenID Connect, by the authorization code flow with PKCE. Why something is refused is logged, without
 * codes, tokens and secrets.
 */
public final class OidcProvider implements IdentityProvider {

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    /** How many wait for the provider at a time, so that a slow one does not take all places of requests. */
    private static final int AT_ONCE = 16;
    private static final int SERVER_ERRORS = 500;

    private final OidcClient client;
    private final ClientID id;
    private final Discovery discovery;
    private final Persons persons;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public OidcProvider(OidcClient client, InstantSource clock) {
        this.client = client;
        this.id = new ClientID(client.id());
        this.discovery = new Discovery(client, clock);
        this.persons = new Persons(client.id(), client.usernameClaim());
    }

    /** Asks the provider for something. */
    private interface Question<T> {

        T ask(Known provider) throws IOException;
    }

    @Override
    public Optional<URI> begin(SignInAttempt attempt) {
        return asked(provider -> new AuthenticationRequest.Builder(ResponseType.CODE,
                new Scope(client.scopes().toArray(String[]::new)), id, client.redirect())
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state().value())).nonce(new Nonce(attempt.nonce().value()))
                .codeChallenge(new CodeVerifier(attempt.verifier().value()), CodeChallengeMethod.S256)
                .build().toURI());
    }

    @Override
    public Answer redeem(SignInAttempt attempt, String code) {
        if (code.isBlank()) {
            return new Answer.WrongCode();
        }
        return asked(provider -> redeemed(provider, attempt, code)).orElseGet(Answer.Unreachable::new);
    }

    private <T> Optional<T> asked(Question<T> question) {
        if (!places.tryAcquire()) {
            LOG.warn("Too many wait for the identity provider at a time");
            return Optional.empty();
        }
        try {
            return Optional.of(question.ask(discovery.known()));
        } catch (IOException e) {
            LOG.warn("The identity provider cannot be used: {}", String.valueOf(e.getMessage()));
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private Answer redeemed(Known provider, SignInAttempt attempt, String code) throws IOException {
        HTTPResponse response = request(provider.metadata(), attempt, code).send();
        if (response.getStatusCode() >= SERVER_ERRORS) {
            throw new IOException("its token endpoint answered " + response.getStatusCode());
        }
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(response);
            return answer.indicatesSuccess() ? proven(provider, attempt, answer)
                    : refused(answer.toErrorResponse().getErrorObject().getCode());
        } catch (KeySourceException e) {
            throw new IOException(e.getMessage(), e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return unproven(String.valueOf(e.getMessage()));
        } catch (InvalidValueException e) {
            return unproven("the subject or issuer is longer than 255 characters, or has others than those of ASCII");
        }
    }

    private HTTPRequest request(OIDCProviderMetadata metadata, SignInAttempt attempt, String code) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(new AuthorizationCode(code), client.redirect(),
                new CodeVerifier(attempt.verifier().value()));
        URI endpoint = metadata.getTokenEndpointURI();
        String secret = client.secret();
        HTTPRequest request = (secret == null ? new TokenRequest.Builder(endpoint, id, grant)
                : new TokenRequest.Builder(endpoint, authentication(metadata, secret), grant)).build().toHTTPRequest();
        Discovery.limit(request);
        return request;
    }

    /** In the header, as every provider has to know it, unless this one says that it wants it in the body. */
    private ClientAuthentication authentication(OIDCProviderMetadata metadata, String secret) {
        var methods = metadata.getTokenEndpointAuthMethods();
        boolean inBody = methods != null && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inBody ? new ClientSecretPost(id, new Secret(secret)) : new ClientSecretBasic(id, new Secret(secret));
    }

    private Answer proven(Known provider, SignInAttempt attempt, TokenResponse answer)
            throws IOException, ParseException, BadJOSEException, JOSEException {
        if (!(answer instanceof OIDCTokenResponse response) || response.getOIDCTokens().getIDToken() == null) {
            return unproven("there is no identity token; is the scope openid among CAMPUS_OIDC_SCOPES?");
        }
        OIDCTokens tokens = response.getOIDCTokens();
        return persons.vouched(provider.metadata(),
                provider.tokens().validate(tokens.getIDToken(), new Nonce(attempt.nonce().value())),
                tokens.getAccessToken());
    }

    private static Answer refused(@Nullable String error) {
        if (OAuth2Error.INVALID_GRANT.getCode().equals(error)) {
            return new Answer.WrongCode();
        }
        return unproven("its token endpoint refused with " + shown(error));
    }

    private static Answer unproven(String why) {
        LOG.warn("What the identity provider said was refused: {}", why);
        return new Answer.Unproven();
    }

    private static String shown(@Nullable String error) {
        return error == null ? "no reason" : error.replaceAll("[^\\w.-]", "?");
    }
}
