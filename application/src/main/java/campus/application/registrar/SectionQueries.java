package campus.application.registrar;

import java.time.LocalDate;
import java.util.List;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.RecordQueries;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.SectionId;

/** Reads sections; lists sort by {@link SectionView#SORTS}. A page takes one further statement for all its meetings. */
public interface SectionQueries extends RecordQueries<SectionId, SectionView> {

    Page<SectionView> ofCourse(CourseId course, ListRequest request);

    /** The open sections of a course in the terms that run on a day, by term code and number. */
    List<SectionView> openSections(CourseId course, LocalDate day);
}
