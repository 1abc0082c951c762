package campus.web.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.inject.annotation.EvaluatedAnnotationValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.config.SecurityConfiguration;
import io.micronaut.security.config.SecurityConfigurationProperties;
import io.micronaut.security.filters.SecurityFilter;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.RouteMatch;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds out who asks, and lets in whom the route is for. It stands in for the {@link SecurityFilter} of the framework,
 * which campus-web.yml turns off, and answers as that does. But it does not ask all the rules each time: a route that names
 * its roles decides at once, and a signed token that was seen before is known. Only who asks in a way that can be revoked
 * has to wait for a {@link CallerLookup}.
 */
@ServerFilter("/**")
final class AccessFilter implements Ordered {

    private final VerifiedTokens tokens;
    private final List<CallerLookup> ways;
    private final Lookups lookups;
    private final List<SecurityRule<HttpRequest<?>>> rules;
    private final boolean rejectsNotFound;
    private final boolean isForAllAddresses;
    /** Whom each route that was asked for lets in; empty where the rules have to be asked. */
    private final Map<RouteInfo<?>, Optional<Set<String>>> secured = new ConcurrentHashMap<>();

    AccessFilter(VerifiedTokens tokens, List<CallerLookup> ways, Lookups lookups,
            List<SecurityRule<HttpRequest<?>>> rules, SecurityConfiguration configuration) {
        this.tokens = tokens;
        this.ways = ways;
        this.lookups = lookups;
        this.rules = rules;
        this.rejectsNotFound = configuration.isRejectNotFound();
        this.isForAllAddresses = configuration.getIpPatterns().contains(SecurityConfigurationProperties.ANYWHERE);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order();
    }

    @RequestFilter
    Publisher<MutableHttpResponse<?>> check(HttpRequest<?> request,
            FilterContinuation<Publisher<MutableHttpResponse<?>>> rest) {
        request.setAttribute(SecurityFilter.KEY, true);
        for (CallerLookup way : ways) {
            Supplier<Optional<Authentication>> lookup = way.of(request);
            if (lookup != null) {
                return Mono.fromFuture(lookups.of(lookup))
                        .flatMap(caller -> Mono.from(decided(request, caller.orElse(null), rest)));
            }
        }
        return decided(request,
                BearerToken.read(request).flatMap(token -> tokens.read(token, request)).orElse(null), rest);
    }

    private Publisher<MutableHttpResponse<?>> decided(HttpRequest<?> request, @Nullable Authentication caller,
            FilterContinuation<Publisher<MutableHttpResponse<?>>> rest) {
        request.setUserPrincipal(caller);
        RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
        Set<String> roles = route == null || !isForAllAddresses ? null : roles(route);
        if (roles != null) {
            return decided(isAmong(roles, caller), caller, rest);
        }
        return decidedByRules(request, caller).defaultIfEmpty(route == null && !rejectsNotFound)
                .flatMap(isLetIn -> Mono.from(decided(isLetIn, caller, rest)));
    }

    private static Publisher<MutableHttpResponse<?>> decided(boolean isLetIn, @Nullable Authentication caller,
            FilterContinuation<Publisher<MutableHttpResponse<?>>> rest) {
        if (!isLetIn) {
            throw new AuthorizationException(caller);
        }
        return rest.proceed();
    }

    private @Nullable Set<String> roles(RouteMatch<?> route) {
        Optional<Set<String>> known = secured.get(route.getRouteInfo());
        return (known != null ? known : secured.computeIfAbsent(route.getRouteInfo(), any -> declared(route)))
                .orElse(null);
    }

    /** What a route says of its roles, unless that depends on the request. */
    private static Optional<Set<String>> declared(RouteMatch<?> route) {
        if (!(route instanceof MethodBasedRouteMatch<?, ?> method)) {
            return Optional.empty();
        }
        AnnotationValue<Secured> annotation = method.getAnnotation(Secured.class);
        return annotation == null || annotation instanceof EvaluatedAnnotationValue<Secured> ? Optional.empty()
                : Optional.of(Set.of(annotation.stringValues()));
    }

    private static boolean isAmong(Set<String> roles, @Nullable Authentication caller) {
        if (roles.contains(SecurityRule.DENY_ALL)) {
            return false;
        }
        if (roles.contains(SecurityRule.IS_ANONYMOUS)) {
            return true;
        }
        if (caller == null) {
            return false;
        }
        if (roles.contains(SecurityRule.IS_AUTHENTICATED)) {
            return true;
        }
        for (String role : caller.getRoles()) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** The first rule that knows the request decides: for files, the endpoints of the framework, and unknown addresses. */
    private Mono<Boolean> decidedByRules(HttpRequest<?> request, @Nullable Authentication caller) {
        return Flux.fromIterable(rules)
                .concatMap(rule -> rule.check(request, caller))
                .filter(result -> result != SecurityRuleResult.UNKNOWN)
                .next()
                .map(result -> result == SecurityRuleResult.ALLOWED);
    }
}
