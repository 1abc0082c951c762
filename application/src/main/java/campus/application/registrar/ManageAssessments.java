package campus.application.registrar;

import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;

/** Keeps the assessments of the sections. */
public interface ManageAssessments {

    /**
     * The assessments of one section: those of others are not found there, and a section that is unknown, deleted or
     * out of reach is an unknown reference in the field "sectionId".
     */
    ManageRecords<AssessmentId, Assessment.Details, Assessment.Details, Assessment> of(SectionId section, Reach reach);

    /** The same with everything in reach. */
    default ManageRecords<AssessmentId, Assessment.Details, Assessment.Details, Assessment> of(SectionId section) {
        return of(section, Reach.everything());
    }
}
