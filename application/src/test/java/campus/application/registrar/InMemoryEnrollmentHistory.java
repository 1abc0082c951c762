package campus.application.registrar;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.SectionId;

/** Keeps the history of enrollments in memory; lines of the same moment are told apart by their identities. */
public final class InMemoryEnrollmentHistory implements EnrollmentHistory {
    private final RegistrarTables tables;

    InMemoryEnrollmentHistory(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public void append(EnrollmentChange change) {
        tables.store().requireTransaction();
        if (tables.enrollments().get(change.enrollmentId()) == null || tables.changes().get(change.id()) != null) {
            throw new IllegalStateException("an unknown enrollment or a line that is there already: " + change);
        }
        tables.changes().put(change.id(), change);
    }

    @Override
    public void appendAll(List<EnrollmentChange> changes) {
        changes.forEach(this::append);
    }

    @Override
    public Map<EnrollmentId, List<EnrollmentChange>> ofWaiting(SectionId section) {
        return tables.store().read(() -> {
            Map<EnrollmentId, List<EnrollmentChange>> lines = new HashMap<>();
            for (Enrollment waiting : InMemoryEnrollmentRepository.waitlist(tables, section)) {
                List<EnrollmentChange> since = of(waiting.id()).stream()
                        .filter(change -> !change.at().isBefore(Objects.requireNonNull(waiting.waitlistedAt())))
                        .toList();
                if (!since.isEmpty()) {
                    lines.put(waiting.id(), since);
                }
            }
            return lines;
        });
    }

    @Override
    public List<EnrollmentChange> of(EnrollmentId enrollment) {
        return tables.store().read(() -> tables.changes().all().stream()
                .filter(change -> change.enrollmentId().equals(enrollment))
                .sorted(Comparator.comparing(EnrollmentChange::at).thenComparing(EnrollmentChange::id)).toList());
    }
}
