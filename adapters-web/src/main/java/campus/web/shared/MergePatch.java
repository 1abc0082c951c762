package campus.web.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.naming.Named;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

/** A JSON merge patch (RFC 7396): members replace those of the target, null removes them, objects merge in depth. */
@Hidden
public final class MergePatch {

    private final Map<?, ?> members;

    MergePatch(Map<?, ?> members) {
        this.members = members;
    }

    /**
     * The request that would make the record what the patch says, checked as any other request.
     *
     * @param current the present values of everything that can be changed
     * @param shown what readers see; a member that is only there is refused as read-only
     */
    public <T extends JsonRequest> T applyTo(T current, Class<T> type, Class<?> shown) {
        Set<String> readOnly = BeanIntrospection.getIntrospection(shown).getBeanProperties().stream()
                .map(Named::getName).collect(Collectors.toSet());
        return new JsonBinding(readOnly).bind(merge(JsonValues.of(current), members), type);
    }

    private static Object merge(@Nullable Object target, Map<?, ?> patch) {
        Map<Object, @Nullable Object> merged = new LinkedHashMap<>();
        if (target instanceof Map<?, ?> members) {
            members.forEach(merged::put);
        }
        patch.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value instanceof Map<?, ?> inner ? merge(merged.get(name), inner) : value);
            }
        });
        return merged;
    }
}
