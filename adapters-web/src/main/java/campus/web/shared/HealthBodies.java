package campus.web.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micronaut.core.order.Ordered;
import io.micronaut.health.HealthStatus;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.management.health.indicator.HealthResult;
import org.jspecify.annotations.Nullable;

/**
 * Shows of the health what the caller may see: everybody the status and, when something is down, what it is and the
 * reason that it gives in its details; who is signed in, all details.
 */
@ServerFilter("/**")
final class HealthBodies implements Ordered {

    /** Late among the answers, since the framework takes the HTTP status from the body that is replaced here. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @ResponseFilter
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof HealthResult health) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("status", health.getStatus().getName());
            if (!health.getStatus().equals(HealthStatus.UP)) {
                List<String> reasons = new ArrayList<>();
                collect("campus", health, reasons);
                members.put("reasons", reasons);
            }
            if (request.getUserPrincipal().isPresent()) {
                put(members, "name", health.getName());
                put(members, "details", health.getDetails());
            }
            response.body(members);
        }
    }

    /** Of each part that is down and has no parts itself. */
    private static void collect(String name, HealthResult health, List<String> reasons) {
        if (health.getStatus().equals(HealthStatus.UP)) {
            return;
        }
        Map<?, ?> details = health.getDetails() instanceof Map<?, ?> map ? map : Map.of();
        boolean whole = true;
        for (Map.Entry<?, ?> detail : details.entrySet()) {
            if (detail.getValue() instanceof HealthResult part) {
                whole = false;
                collect(String.valueOf(detail.getKey()), part, reasons);
            }
        }
        if (whole) {
            Object reason = details.get("reason");
            reasons.add(reason == null ? name : name + ": " + reason);
        }
    }

    private static Object shown(Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        switch (value) {
            case HealthResult health -> {
                put(members, "name", health.getName());
                put(members, "status", health.getStatus().getName());
                put(members, "details", health.getDetails());
            }
            case Map<?, ?> map -> map.forEach((name, member) -> put(members, String.valueOf(name), member));
            default -> {
                return value;
            }
        }
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, shown(value));
        }
    }
}
