package campus.domain.registrar;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the rules say of an enrollment: the reasons against it, and the codes of the rules that would be among them had
 * they not been overridden; both in the order of the rules.
 */
public record Verdict(List<Reason> reasons, Set<String> overridden) {

    public Verdict {
        reasons = List.copyOf(reasons);
        overridden = Collections.unmodifiableSet(new LinkedHashSet<>(overridden));
    }

    /** Nothing was overridden. */
    public static Verdict of(List<Reason> reasons) {
        return new Verdict(reasons, Set.of());
    }

    public boolean refuses() {
        return !reasons.isEmpty();
    }
}
