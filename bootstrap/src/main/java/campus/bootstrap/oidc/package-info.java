/**
 * Asks a provider of identities by OpenID Connect. Start with {@link campus.bootstrap.oidc.OidcProvider}.
 */
@NullMarked
package campus.bootstrap.oidc;

import org.jspecify.annotations.NullMarked;
