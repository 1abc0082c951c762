package campus.persistence.registrar;

import java.util.List;

import jakarta.inject.Singleton;

import campus.application.registrar.AssessmentRepository;
import campus.application.shared.Stamp;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.persistence.shared.JdbcRecords;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcAssessmentRepository extends JdbcRecords<AssessmentId, Assessment, AssessmentRow>
        implements AssessmentRepository {

    private final AssessmentTable assessments;

    JdbcAssessmentRepository(AssessmentTable assessments, SqlReads reads) {
        super(assessments, AssessmentRow.class, reads);
        this.assessments = assessments;
    }

    @Override
    protected AssessmentRow row(Assessment assessment, long version, Stamp stamp) {
        return AssessmentRow.of(assessment, version, stamp);
    }

    @Override
    protected Assessment record(AssessmentRow row) {
        return row.assessment();
    }

    @Override
    protected int change(AssessmentRow row) {
        return assessments.change(row.id(), row.version(), row.name(), row.weight(), row.updatedAt(), row.updatedBy());
    }

    @Override
    protected List<Holder<AssessmentRow>> holders(AssessmentRow row) {
        return assessments.findBySectionIdAndName(row.sectionId(), row.name()).stream()
                .map(holder -> new Holder<>("name", holder)).toList();
    }

    @Override
    protected List<DependentCount> dependentCounts() {
        return List.of(new DependentCount("scores", """
                /* language=SQL */
                select count(*) as number from score where assessment_id = :id and grade is not null
                """));
    }
}
