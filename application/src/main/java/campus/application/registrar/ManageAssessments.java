package campus.application.registrar;

import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.SectionId;

/** Keeps the assessments of the sections. */
public interface ManageAssessments {

    /**
     * The assessments of one section: those of others are not found there, and a section that is unknown or deleted is
     * an unknown reference in the field "sectionId".
     */
    ManageRecords<AssessmentId, Assessment.Details, Assessment.Details, Assessment> of(SectionId section);
}
