package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import campus.application.registrar.AssessmentQueries;
import campus.application.registrar.AssessmentView;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.SectionId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcAssessmentQueries implements AssessmentQueries {

    private static final KeysetList LIST = new KeysetList("""
            /* language=SQL */
            a.id, a.version, a.section_id, a.name, a.weight, a.created_at, a.created_by, a.updated_at, a.updated_by,
            a.deleted_at, a.deleted_by
            """, "assessment a", "", "a.deleted_at is null", "a.id",
            ListColumns.named(Map.of("name", "a.name", "weight", "a.weight", "createdAt", "a.created_at", "updatedAt",
                    "a.updated_at")));

    private final SqlReads reads;

    JdbcAssessmentQueries(SqlReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<AssessmentView> find(AssessmentId id) {
        return LIST.find(reads, "a.id = :id", Map.of("id", id), JdbcAssessmentQueries::view);
    }

    @Override
    public Page<AssessmentView> ofSection(SectionId section, ListRequest request) {
        return LIST.page(reads, "a.section_id = :section", request, Map.of("section", section),
                JdbcAssessmentQueries::view);
    }

    private static AssessmentView view(Columns row) throws SQLException {
        AssessmentRow assessment = row.row("", AssessmentRow.class);
        return new AssessmentView(assessment.assessment(), assessment.audit());
    }
}
