package campus.web.shared;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanProperty;
import org.jspecify.annotations.Nullable;

/** Request records as the JSON values that {@link StrictJson} would read for them. */
final class JsonValues {

    private JsonValues() {}

    static Map<String, @Nullable Object> of(JsonRequest request) {
        @SuppressWarnings("unchecked") // the introspection of an object's own class
        BeanIntrospection<JsonRequest> introspection = BeanIntrospection
                .getIntrospection((Class<JsonRequest>) request.getClass());
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (BeanProperty<JsonRequest, Object> property : introspection.getBeanProperties()) {
            members.put(property.getName(), value(property.get(request)));
        }
        return members;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case JsonRequest nested -> of(nested);
            case List<?> items -> items.stream().map(JsonValues::value).toList();
            case Integer number -> BigDecimal.valueOf(number);
            case BigDecimal number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }
}
