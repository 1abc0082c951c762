package campus.persistence.registrar;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import campus.application.registrar.EnrollmentHistory;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.SectionId;
import campus.persistence.shared.SqlBatches;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcEnrollmentHistory implements EnrollmentHistory {

    private final EnrollmentChangeTable changes;
    private final SqlBatches batches;
    private final SqlReads reads;

    JdbcEnrollmentHistory(EnrollmentChangeTable changes, SqlBatches batches, SqlReads reads) {
        this.changes = changes;
        this.batches = batches;
        this.reads = reads;
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
                    changed_by, why, overridden)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines.stream().map(line -> EnrollmentChangeRow.of(line).values()).toList());
    }

    @Override
    public Map<EnrollmentId, List<EnrollmentChange>> ofWaiting(SectionId section) {
        return reads.all("""
                /* language=SQL */
                select h.id, h.enrollment_id, h.status_from, h.status_to, h.grade_from, h.grade_to, h.changed_at,
                    h.changed_by, h.why, h.overridden
                from enrollment e
                join enrollment_change h on h.enrollment_id = e.id and h.changed_at >= e.waitlisted_at
                where e.section_id = :section and e.status = 'WAITLISTED'
                order by h.changed_at, h.id
                """, Map.of("section", section), row -> row.row("", EnrollmentChangeRow.class).change()).stream()
                .collect(Collectors.groupingBy(EnrollmentChange::enrollmentId));
    }

    @Override
    public List<EnrollmentChange> of(EnrollmentId enrollment) {
        return changes.of(enrollment.value()).stream().map(EnrollmentChangeRow::change).toList();
    }
}
