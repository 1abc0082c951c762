package campus.application.registrar;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import campus.domain.registrar.InstructorId;

/** Those that were added, and nobody else; named like their identities. */
public final class InMemoryInstructors implements Instructors {
    private final Set<InstructorId> known = ConcurrentHashMap.newKeySet();

    public void add(InstructorId instructor) {
        known.add(instructor);
    }

    public void remove(InstructorId instructor) {
        known.remove(instructor);
    }

    @Override
    public boolean exist(InstructorId instructor) {
        return known.contains(instructor);
    }

    @Override
    public List<Named> all() {
        return known.stream().map(id -> new Named(id, id.value().toString()))
                .sorted(Comparator.comparing(Named::name)).toList();
    }
}
