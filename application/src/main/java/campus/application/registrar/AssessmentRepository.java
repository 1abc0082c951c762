package campus.application.registrar;

import campus.application.shared.Repository;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;

/**
 * Keeps assessments; the name is unique in its section (field {@code name}). Scores depend on an assessment, unless
 * they were taken back.
 */
public interface AssessmentRepository extends Repository<AssessmentId, Assessment> {
}
