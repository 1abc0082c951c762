package campus.application.directory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import campus.domain.directory.LinkedStudentId;

/** Those that were added, and nobody else. */
public final class InMemoryStudentRecords implements StudentRecords {
    private final Set<LinkedStudentId> known = ConcurrentHashMap.newKeySet();

    public void add(LinkedStudentId student) {
        known.add(student);
    }

    public void remove(LinkedStudentId student) {
        known.remove(student);
    }

    @Override
    public boolean exist(LinkedStudentId student) {
        return known.contains(student);
    }
}
