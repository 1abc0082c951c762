package campus.application.registrar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import campus.application.shared.Cursor;
import campus.application.shared.InMemoryRow;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Term;

/** Reads sections from memory. */
public final class InMemorySectionQueries extends InMemoryRecordQueries<SectionId, Section, SectionView>
        implements SectionQueries {
    private static final List<SortKey> BY_TERM_AND_NUMBER = List.of(SortKey.ascending(SortField.text("term.code")),
            SortKey.ascending(SortField.text("number")));

    InMemorySectionQueries(RegistrarTables tables) {
        super(tables, RegistrarTables::sections, RegistrarFields.SECTIONS);
    }

    @Override
    public Page<SectionView> ofCourse(CourseId course, ListRequest request) {
        return page(section -> section.courseId().equals(course), request);
    }

    @Override
    public List<SectionView> openSections(CourseId course, LocalDate day) {
        Comparator<Cursor> order = RegistrarFields.SECTIONS.order(BY_TERM_AND_NUMBER);
        return tables().store().read(() -> views(section -> section.courseId().equals(course) && section.isOpen()
                && RegistrarTables.stored(tables().terms(), section.termId()).isRunningOn(day)).stream()
                .sorted(Comparator.comparing(view -> RegistrarFields.SECTIONS.cursor(view, BY_TERM_AND_NUMBER), order))
                .toList());
    }

    @Override
    SectionView view(InMemoryRow<Section> row) {
        Course course = RegistrarTables.stored(tables().courses(), row.record().courseId());
        Term term = RegistrarTables.stored(tables().terms(), row.record().termId());
        return new SectionView(row.record(), course.details().code(), course.details().title(), term.details().code(),
                row.audit());
    }
}
