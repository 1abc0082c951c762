package campus.application.registrar;

import java.util.Optional;

import campus.application.shared.InMemoryList;
import campus.application.shared.InMemoryRow;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.SectionId;

/** Reads assessments from memory. */
public final class InMemoryAssessmentQueries implements AssessmentQueries {
    private final RegistrarTables tables;

    InMemoryAssessmentQueries(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<AssessmentView> find(AssessmentId id) {
        return tables.store().read(() -> Optional.ofNullable(tables.assessments().get(id))
                .filter(row -> !row.deleted()).map(InMemoryAssessmentQueries::view));
    }

    @Override
    public Page<AssessmentView> ofSection(SectionId section, ListRequest request) {
        return tables.store().read(() -> InMemoryList.page(tables.assessments().all().stream()
                .filter(row -> !row.deleted() && row.record().sectionId().equals(section))
                .map(InMemoryAssessmentQueries::view).toList(), RegistrarFields.ASSESSMENTS, request));
    }

    private static AssessmentView view(InMemoryRow<Assessment> row) {
        return new AssessmentView(row.record(), row.audit());
    }
}
