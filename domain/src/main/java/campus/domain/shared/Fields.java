package campus.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Builds a record out of raw fields and collects every violation instead of stopping at the first. What
 * {@link #required} and {@link #optional} return may be used inside the supplier given to {@link #build} only. Not
 * thread-safe.
 */
public final class Fields {

    private final List<FieldViolation> violations = new ArrayList<>();

    /** Makes the value of a field that must be there; null counts as missing. */
    @SuppressWarnings("NullAway") // the null stands for a violation and never leaves build
    public <R, V> V required(String field, @Nullable R raw, Function<? super R, ? extends V> make) {
        if (raw == null) {
            violations.add(new FieldViolation(field, new Violation.Required()));
            return null;
        }
        return optional(field, raw, make);
    }

    /** Makes the value of a field that may be absent; null stays null. */
    public <R, V> @Nullable V optional(String field, @Nullable R raw, Function<? super R, ? extends V> make) {
        if (raw == null) {
            return null;
        }
        try {
            return make.apply(raw);
        } catch (InvalidValueException e) {
            e.violations().forEach(v -> violations.add(new FieldViolation(join(field, v.field()), v.violation())));
            return null;
        }
    }

    /**
     * Returns what the supplier builds.
     *
     * @throws InvalidValueException with every violation collected, or those that the supplier itself throws
     */
    public <T> T build(Supplier<T> supplier) {
        if (!violations.isEmpty()) {
            throw new InvalidValueException(violations);
        }
        return supplier.get();
    }

    private static String join(String outer, String inner) {
        return inner.isEmpty() ? outer : outer + "/" + inner;
    }
}
