package campus.persistence.registrar;

import java.util.List;

import jakarta.inject.Singleton;

import campus.application.registrar.EnrollmentHistory;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.persistence.shared.SqlBatches;

@Singleton
final class JdbcEnrollmentHistory implements EnrollmentHistory {

    private final EnrollmentChangeTable changes;
    private final SqlBatches batches;

    JdbcEnrollmentHistory(EnrollmentChangeTable changes, SqlBatches batches) {
        this.changes = changes;
        this.batches = batches;
    }

    @Override
    public void append(EnrollmentChange change) {
        changes.save(EnrollmentChangeRow.of(change));
    }

    @Override
    public void appendAll(List<EnrollmentChange> lines) {
        batches.run("""
                /* language=SQL */
                insert into enrollment_change (id, enrollment_id, status_from, status_to, grade_from, grade_to, changed_at,
                    changed_by, why)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines.stream().map(line -> EnrollmentChangeRow.of(line).values()).toList());
    }

    @Override
    public List<EnrollmentChange> of(EnrollmentId enrollment) {
        return changes.of(enrollment.value()).stream().map(EnrollmentChangeRow::change).toList();
    }
}
