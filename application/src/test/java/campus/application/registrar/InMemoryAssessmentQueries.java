package campus.application.registrar;

import java.util.Optional;

import campus.application.shared.InMemoryList;
import campus.application.shared.InMemoryRow;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;

/** Reads assessments from memory. */
public final class InMemoryAssessmentQueries implements AssessmentQueries {
    private final RegistrarTables tables;
    private final Reach reach;

    InMemoryAssessmentQueries(RegistrarTables tables) {
        this(tables, Reach.everything());
    }

    private InMemoryAssessmentQueries(RegistrarTables tables, Reach reach) {
        this.tables = tables;
        this.reach = reach;
    }

    @Override
    public AssessmentQueries within(Reach wanted) {
        return new InMemoryAssessmentQueries(tables, wanted);
    }

    private boolean isThere(InMemoryRow<Assessment> row) {
        return !row.deleted() && reach.includes(RegistrarTables.stored(tables.sections(), row.record().sectionId()));
    }

    @Override
    public Optional<AssessmentView> find(AssessmentId id) {
        return tables.store().read(() -> Optional.ofNullable(tables.assessments().get(id))
                .filter(this::isThere).map(InMemoryAssessmentQueries::view));
    }

    @Override
    public Page<AssessmentView> ofSection(SectionId section, ListRequest request) {
        return tables.store().read(() -> InMemoryList.page(tables.assessments().all().stream()
                .filter(row -> isThere(row) && row.record().sectionId().equals(section))
                .map(InMemoryAssessmentQueries::view).toList(), RegistrarFields.ASSESSMENTS, request));
    }

    private static AssessmentView view(InMemoryRow<Assessment> row) {
        return new AssessmentView(row.record(), row.audit());
    }
}
