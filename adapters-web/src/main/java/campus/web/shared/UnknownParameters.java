package campus.web.shared;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.naming.Named;
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
import io.micronaut.web.router.RouteMatch;

/** Refuses query parameters that the route does not declare, and those that are there twice: nothing is ignored. */
@ServerFilter("/**")
final class UnknownParameters implements Ordered {

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
        if (route == null || request.getParameters().isEmpty()) {
            return;
        }
        Set<String> known = known(route);
        request.getParameters().forEach((name, values) -> check(name, values, known));
    }

    private static void check(String name, List<String> values, Set<String> known) {
        if (!known.contains(name)) {
            throw ProblemException.invalidParameter(name, "unknown-parameter", "There is no such parameter here; "
                    + (known.isEmpty() ? "this address takes none." : "there are: " + String.join(", ", known) + "."));
        }
        if (values.size() > 1) {
            throw ProblemException.invalidParameter(name, "repeated", "The parameter is there "
                    + values.size() + " times; send it once.");
        }
    }

    private static Set<String> known(RouteMatch<?> route) {
        Set<String> names = new TreeSet<>();
        if (!(route.getRouteInfo() instanceof MethodBasedRouteInfo<?, ?> method)) {
            return names;
        }
        for (Argument<?> argument : method.getTargetMethod().getArguments()) {
            if (argument.isAnnotationPresent(QueryValue.class)) {
                names.add(argument.getAnnotationMetadata().stringValue(QueryValue.class).orElse(argument.getName()));
            } else if (argument.isAnnotationPresent(RequestBean.class)) {
                BeanIntrospection.getIntrospection(argument.getType()).getBeanProperties().stream().map(Named::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }
}
