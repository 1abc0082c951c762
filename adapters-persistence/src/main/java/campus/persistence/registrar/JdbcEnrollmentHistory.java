package campus.persistence.registrar;

import java.util.List;

import jakarta.inject.Singleton;

import campus.application.registrar.EnrollmentHistory;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;

@Singleton
final class JdbcEnrollmentHistory implements EnrollmentHistory {

    private final EnrollmentChangeTable changes;

    JdbcEnrollmentHistory(EnrollmentChangeTable changes) {
        this.changes = changes;
    }

    @Override
    public void append(EnrollmentChange change) {
        changes.save(EnrollmentChangeRow.of(change));
    }

    @Override
    public void appendAll(List<EnrollmentChange> lines) {
        if (!lines.isEmpty()) {
            changes.saveAll(lines.stream().map(EnrollmentChangeRow::of).toList());
        }
    }

    @Override
    public List<EnrollmentChange> of(EnrollmentId enrollment) {
        return changes.of(enrollment.value()).stream().map(EnrollmentChangeRow::change).toList();
    }
}
