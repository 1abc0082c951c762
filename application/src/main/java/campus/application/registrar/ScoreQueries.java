package campus.application.registrar;

import java.util.Optional;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;

/** Reads score sheets, with every live assessment of the section; lists sort by {@link ScoreSheetView#SORTS}. */
public interface ScoreQueries {

    /** The same of the enrollments in reach, in the same statements: whatever is out of reach is not there. */
    ScoreQueries within(Reach reach);

    /** The sheet of an enrollment of any status, in one statement. */
    Optional<ScoreSheetView> find(EnrollmentId enrollment);

    /**
     * The sheets of those who are active in a section or have completed it, in three statements; empty for an unknown
     * section.
     */
    Page<ScoreSheetView> ofSection(SectionId section, ListRequest request);
}
