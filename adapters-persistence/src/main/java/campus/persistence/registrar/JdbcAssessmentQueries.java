package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import campus.application.registrar.AssessmentQueries;
import campus.application.registrar.AssessmentView;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Reach;
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
    private final OwnRows rows;

    @Inject
    JdbcAssessmentQueries(SqlReads reads) {
        this(reads, Reach.everything());
    }

    private JdbcAssessmentQueries(SqlReads reads, Reach reach) {
        this.reads = reads;
        this.rows = OwnRows.of(reach, "a.section_id");
    }

    @Override
    public AssessmentQueries within(Reach reach) {
        return new JdbcAssessmentQueries(reads, reach);
    }

    @Override
    public Optional<AssessmentView> find(AssessmentId id) {
        return LIST.find(reads, "a.id = :id and " + rows.sql(), rows.with("id", id), JdbcAssessmentQueries::view);
    }

    @Override
    public Page<AssessmentView> ofSection(SectionId section, ListRequest request) {
        return LIST.page(reads, "a.section_id = :section and " + rows.sql(), request, rows.with("section", section),
                JdbcAssessmentQueries::view);
    }

    private static AssessmentView view(Columns row) throws SQLException {
        AssessmentRow assessment = row.row("", AssessmentRow.class);
        return new AssessmentView(assessment.assessment(), assessment.audit());
    }
}
