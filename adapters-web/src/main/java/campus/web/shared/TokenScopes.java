package campus.web.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.RouteAttributes;

import campus.domain.directory.TokenScope;

/**
 * Holds tokens for scripts to their scopes, whichever route they come to. A route for which its kind of {@link Access}
 * names no scope is none of theirs, unless everybody may use it.
 */
@ServerFilter("/**")
public final class TokenScopes implements Ordered {

    private static final String SCOPES = "scopes";

    /** The same caller, who may do no more than these scopes say. */
    public static Authentication limited(Authentication caller, Set<TokenScope> scopes) {
        Map<String, Object> attributes = new HashMap<>(caller.getAttributes());
        attributes.put(SCOPES, scopes);
        return Authentication.build(caller.getName(), caller.getRoles(), attributes);
    }

    private static String text(TokenScope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    /** After requests are counted. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        request.getUserPrincipal(Authentication.class)
                .filter(caller -> caller.getAttributes().get(SCOPES) != null)
                .ifPresent(caller -> RouteAttributes.getRouteMatch(request)
                        .ifPresent(route -> check(caller, route.getRouteInfo().getAnnotationMetadata())));
    }

    private static void check(Authentication caller, AnnotationMetadata route) {
        TokenScope needed = route.enumValue(Access.Scoped.class, TokenScope.class).orElse(null);
        if (needed == null && !isForEverybody(route)) {
            throw new ProblemException(ProblemType.INSUFFICIENT_SCOPE,
                    "No token for scripts may do this, whatever its scopes. Sign in, and do it with what you get there.");
        }
        if (needed != null && !has(caller, needed)) {
            String name = text(needed);
            throw new ProblemException(ProblemType.INSUFFICIENT_SCOPE, "The token does not have the scope " + name
                    + ". " + ProblemType.INSUFFICIENT_SCOPE.remedy()).withMembers(Map.of("scope", name));
        }
    }

    private static boolean has(Authentication caller, TokenScope scope) {
        return caller.getAttributes().get(SCOPES) instanceof Collection<?> scopes && scopes.contains(scope);
    }

    private static boolean isForEverybody(AnnotationMetadata route) {
        return Set.of(route.stringValues(Secured.class)).contains(SecurityRule.IS_ANONYMOUS);
    }
}
