package campus.bootstrap.oidc;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import org.jspecify.annotations.Nullable;

import campus.application.directory.IdentityProvider.Answer;
import campus.domain.directory.ExternalIdentity;

/**
 * Reads who somebody is. Many providers keep their identity tokens short, so the username is looked for in the answer
 * of the userinfo endpoint too.
 *
 * @param client to whom the tokens have to be given
 * @param usernameClaim in which the username stands
 */
record Persons(String client, String usernameClaim) {

    private static final String EMAIL = "email";
    private static final String EMAIL_VERIFIED = "email_verified";
    private static final int MAX_NAME = 1_000;

    /** Whoever a token is about that was found to be right. */
    Answer vouched(OIDCProviderMetadata provider, IDTokenClaimsSet token, @Nullable AccessToken access)
            throws IOException, ParseException, BadJOSEException {
        AuthorizedParty party = token.getAuthorizedParty();
        if (party == null ? token.getAudience().size() > 1 : !party.getValue().equals(client)) {
            throw new BadJOSEException("the identity token does not say that it was given to Campus");
        }
        ExternalIdentity identity = new ExternalIdentity(token.getIssuer().getValue(), subject(token));
        Optional<String> name = name(token);
        URI endpoint = provider.getUserInfoEndpointURI();
        if (name.isEmpty() && endpoint != null && access != null) {
            name = told(endpoint, access).filter(told -> token.getSubject().equals(told.getSubject()))
                    .flatMap(this::name);
        }
        return new Answer.Vouched(identity, name.orElse(null));
    }

    /** As it stands there: the library would take the white space away that tells it from another. */
    private static String subject(IDTokenClaimsSet token) {
        return String.valueOf(token.getClaim(IDTokenClaimsSet.SUB_CLAIM_NAME));
    }

    private static Optional<UserInfo> told(URI endpoint, AccessToken access) throws IOException, ParseException {
        Discovery.requireSafe("userinfo_endpoint", endpoint);
        HTTPRequest request = new UserInfoRequest(endpoint, access).toHTTPRequest();
        Discovery.limit(request);
        UserInfoResponse response = UserInfoResponse.parse(request.send());
        return response.indicatesSuccess() ? Optional.ofNullable(response.toSuccessResponse().getUserInfo())
                : Optional.empty();
    }

    /** An address counts only when the provider says that it was checked: else everybody can claim any. */
    private Optional<String> name(ClaimsSet claims) {
        if (usernameClaim.equals(EMAIL) && !Boolean.TRUE.equals(claims.getClaim(EMAIL_VERIFIED))) {
            return Optional.empty();
        }
        return claims.getClaim(usernameClaim) instanceof String name && !name.isBlank() && name.length() <= MAX_NAME
                ? Optional.of(name)
                : Optional.empty();
    }
}
