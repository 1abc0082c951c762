package campus.web.shared;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.RouteMatch;

/**
 * Refuses query parameters that the route does not declare, those that are there twice, and empty ones that the
 * framework would take for absent: nothing is ignored.
 */
@ServerFilter("/**")
final class UnknownParameters implements Ordered {

    /** Of each route that was asked for with parameters, what it takes. */
    private final Map<RouteInfo<?>, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
        if (route == null || request.getUri().getRawQuery() == null) {
            return;
        }
        Map<String, Class<?>> known = known(route.getRouteInfo());
        request.getParameters().forEach((name, values) -> check(name, values, known));
    }

    private static void check(String name, List<String> values, Map<String, Class<?>> known) {
        Class<?> type = known.get(name);
        if (type == null) {
            throw ProblemException.invalidParameter(name, "unknown-parameter", "There is no such parameter here; "
                    + (known.isEmpty() ? "this address takes none."
                            : "there are: " + String.join(", ", known.keySet()) + "."));
        }
        if (values.size() > 1) {
            throw ProblemException.invalidParameter(name, "repeated", "The parameter is there "
                    + values.size() + " times; send it once.");
        }
        if (type != String.class && values.getFirst().isEmpty()) {
            throw ProblemException.invalidParameter(name, "required", "The value is empty; write one, or leave the "
                    + "parameter out if it is optional.");
        }
    }

    private Map<String, Class<?>> known(RouteInfo<?> route) {
        Map<String, Class<?>> types = known.get(route);
        return types != null ? types : known.computeIfAbsent(route, UnknownParameters::declared);
    }

    /** The type of each parameter, by name. */
    private static Map<String, Class<?>> declared(RouteInfo<?> route) {
        Map<String, Class<?>> types = new TreeMap<>();
        if (!(route instanceof MethodBasedRouteInfo<?, ?> method)) {
            return types;
        }
        for (Argument<?> argument : method.getTargetMethod().getArguments()) {
            if (argument.isAnnotationPresent(QueryValue.class)) {
                types.put(argument.getAnnotationMetadata().stringValue(QueryValue.class).orElse(argument.getName()),
                        argument.getType());
            } else if (argument.isAnnotationPresent(RequestBean.class)) {
                BeanIntrospection.getIntrospection(argument.getType()).getBeanProperties()
                        .forEach(property -> types.put(property.getName(), property.getType()));
            }
        }
        return types;
    }
}
