package campus.web.shared;

import java.util.LinkedHashMap;
import java.util.Map;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.management.health.indicator.HealthResult;
import org.jspecify.annotations.Nullable;

/** Leaves out of the health answers what a caller may not see, instead of showing it as null. */
@ServerFilter("/health/**")
final class HealthBodies {

    @ResponseFilter
    void show(MutableHttpResponse<?> response) {
        if (response.body() instanceof HealthResult health) {
            response.body(shown(health));
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
