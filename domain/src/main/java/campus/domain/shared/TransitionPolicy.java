package campus.domain.shared;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which status may follow which: an immutable table, used by the entity, shown by the API, replaceable by a school.
 *
 * @param <S> the status enum
 */
public final class TransitionPolicy<S extends Enum<S>> {

    private final Map<S, Set<S>> targets;

    private TransitionPolicy(Map<S, Set<S>> targets) {
        this.targets = targets;
    }

    public static <S extends Enum<S>> Builder<S> of(Class<S> status) {
        return new Builder<>(status);
    }

    /** The statuses that may follow, in the order of the enum; empty when {@code from} is final. */
    public Set<S> allowedFrom(S from) {
        return targets.getOrDefault(from, Set.of());
    }

    public boolean allows(S from, S to) {
        return allowedFrom(from).contains(to);
    }

    /** Collects the rows of the table; what is not allowed is forbidden. */
    public static final class Builder<S extends Enum<S>> {

        private final Class<S> status;
        private final Map<S, Set<S>> targets;

        private Builder(Class<S> status) {
            this.status = status;
            this.targets = new EnumMap<>(status);
        }

        @SafeVarargs
        public final Builder<S> allow(S from, S... to) {
            Set<S> row = targets.computeIfAbsent(from, s -> EnumSet.noneOf(status));
            for (S target : to) {
                row.add(target);
            }
            return this;
        }

        public TransitionPolicy<S> build() {
            Map<S, Set<S>> copy = new EnumMap<>(status);
            targets.forEach((from, to) -> copy.put(from, Collections.unmodifiableSet(EnumSet.copyOf(to))));
            return new TransitionPolicy<>(copy);
        }
    }
}
