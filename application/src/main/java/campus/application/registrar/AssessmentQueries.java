package campus.application.registrar;

import java.util.Optional;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;

/** Reads live assessments, in one statement each; lists sort by {@link AssessmentView#SORTS}. */
public interface AssessmentQueries {

    /** The same of the assessments in reach, in the same statements: whatever is out of reach is not there. */
    AssessmentQueries within(Reach reach);

    Optional<AssessmentView> find(AssessmentId id);

    /** Empty for an unknown section. */
    Page<AssessmentView> ofSection(SectionId section, ListRequest request);
}
