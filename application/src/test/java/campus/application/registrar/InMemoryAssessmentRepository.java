package campus.application.registrar;

import java.util.List;
import java.util.Map;

import campus.application.shared.InMemoryRecords;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;

/** Keeps assessments in memory. */
public final class InMemoryAssessmentRepository extends InMemoryRecords<AssessmentId, Assessment>
        implements AssessmentRepository {
    private final RegistrarTables tables;

    InMemoryAssessmentRepository(RegistrarTables tables) {
        super(tables.store(), tables.assessments());
        this.tables = tables;
    }

    @Override
    protected List<Unique> uniques(Assessment record) {
        return List.of(new Unique("name", List.of(record.sectionId(), record.details().name())));
    }

    @Override
    protected Assessment versioned(Assessment record, long version) {
        return new Assessment(record.id(), version, record.sectionId(), record.details());
    }

    @Override
    protected void requireReferences(Assessment record) {
        RegistrarTables.stored(tables.sections(), record.sectionId());
    }

    @Override
    protected Map<String, Long> countDependents(AssessmentId id) {
        return Map.of("scores", tables.scores().all().stream()
                .filter(score -> score.assessmentId().equals(id) && score.grade() != null).count());
    }
}
