package campus.application.registrar;

import campus.domain.registrar.CourseId;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.TermId;

/** Keeps the sections of the school; seats that a change frees go to the waitlist in the same transaction. */
public interface ManageSections extends ManageRecords<SectionId, ManageSections.Draft, Section.Details, Section> {

    /** A section to be; its course and term stay what they are. */
    record Draft(CourseId courseId, TermId termId, Section.Details details) {
    }
}
