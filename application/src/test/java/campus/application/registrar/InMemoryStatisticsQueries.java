package campus.application.registrar;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Cursor;
import campus.application.shared.InMemoryList;
import campus.application.shared.InMemoryRow;
import campus.application.shared.InMemoryTable;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.TermId;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

/** Counts in memory. */
public final class InMemoryStatisticsQueries implements StatisticsQueries {
    private static final SortKey BY_SEATS_TAKEN = SortKey.ascending(SortField.integer("seatsTaken"));
    private final RegistrarTables tables;

    InMemoryStatisticsQueries(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<SectionStatistics> ofSection(SectionId section, Reach reach) {
        return tables.store().read(() -> live(tables.sections(), section).filter(reach::includes)
                .map(found -> statistics(List.of(found))));
    }

    @Override
    public Optional<SectionStatistics> ofCourse(CourseId course) {
        return tables.store().read(() -> live(tables.courses(), course)
                .map(found -> statistics(sections(section -> section.courseId().equals(course)))));
    }

    @Override
    public Optional<TermStatistics> ofTerm(TermId term) {
        return tables.store().read(() -> live(tables.terms(), term)
                .map(found -> term(sections(section -> section.termId().equals(term)))));
    }

    @Override
    public Page<CourseStatistics> courses(@Nullable TermId term, @Nullable DepartmentId department,
            ListRequest request) {
        return tables.store().read(() -> InMemoryList.page(
                live(tables.courses()).filter(course -> department == null
                        || course.details().departmentId().equals(department))
                        .map(course -> course(course, sections(section -> section.courseId().equals(course.id())
                                && (term == null || section.termId().equals(term)))))
                        .filter(course -> term == null || course.sections() > 0).toList(),
                RegistrarFields.COURSE_STATISTICS, request));
    }

    @Override
    public List<SectionOccupancy> sections(SectionOccupancy.Order order, int limit) {
        return tables.store().read(() -> ranked(sections(section -> true), order, limit));
    }

    @Override
    public Optional<List<SectionOccupancy>> sections(TermId term, SectionOccupancy.Order order, int limit) {
        return tables.store().read(() -> live(tables.terms(), term)
                .map(found -> ranked(sections(section -> section.termId().equals(term)), order, limit)));
    }

    private SectionStatistics statistics(Collection<Section> sections) {
        return new SectionStatistics(seats(sections), enrollments(sections));
    }

    private TermStatistics term(Collection<Section> sections) {
        Map<SectionStatus, Long> byStatus = sections.stream()
                .collect(groupingBy(section -> section.details().status(), counting()));
        return new TermStatistics(byStatus, sections.stream().map(Section::courseId).distinct().count(),
                seats(sections), enrolled(sections).stream().filter(enrollment -> enrollment.status().holdsSeat())
                        .map(Enrollment::studentId).distinct().count(),
                enrollments(sections));
    }

    private CourseStatistics course(Course course, Collection<Section> sections) {
        return new CourseStatistics(course.id(), course.details().code(), course.details().title(), sections.size(),
                enrollments(sections).counts());
    }

    private List<SectionOccupancy> ranked(Collection<Section> sections, SectionOccupancy.Order order, int limit) {
        SortKey key = switch (order) {
            case FULLEST -> SortKey.descending(BY_SEATS_TAKEN.field());
            case EMPTIEST -> BY_SEATS_TAKEN;
        };
        Comparator<Cursor> places = RegistrarFields.OCCUPANCY.order(List.of(key));
        return sections.stream().filter(section -> section.details().status() != SectionStatus.CANCELLED)
                .map(section -> occupancy(tables, section))
                .sorted(Comparator.comparing(row -> RegistrarFields.OCCUPANCY.cursor(row, List.of(key)), places))
                .limit(limit).toList();
    }

    static SectionOccupancy occupancy(RegistrarTables tables, Section section) {
        Course course = RegistrarTables.stored(tables.courses(), section.courseId());
        return new SectionOccupancy(section.id(), course.details().code(), course.details().title(),
                RegistrarTables.stored(tables.terms(), section.termId()).details().code(), section.details().number(),
                seats(List.of(section)));
    }

    private static SeatCounts seats(Collection<Section> sections) {
        return sections.stream().map(
                section -> new SeatCounts(section.details().capacity(), section.seatsTaken(), section.waitlisted()))
                .reduce(SeatCounts.NONE, SeatCounts::plus);
    }

    private EnrollmentStatistics enrollments(Collection<Section> sections) {
        return EnrollmentStatistics.of(enrolled(sections).stream()
                .map(enrollment -> new EnrollmentStatistics.Group(enrollment.status(), enrollment.grade(), 1))
                .toList());
    }

    private List<Enrollment> enrolled(Collection<Section> sections) {
        Set<SectionId> ids = sections.stream().map(Section::id).collect(toSet());
        return tables.enrollments().all().stream().filter(enrollment -> ids.contains(enrollment.sectionId())).toList();
    }

    private List<Section> sections(Predicate<Section> condition) {
        return live(tables.sections()).filter(condition).toList();
    }

    private static <K, T> Stream<T> live(InMemoryTable<K, InMemoryRow<T>> table) {
        return table.all().stream().filter(row -> !row.deleted()).map(InMemoryRow::record);
    }

    private static <K, T> Optional<T> live(InMemoryTable<K, InMemoryRow<T>> table, K id) {
        return Optional.ofNullable(table.get(id)).filter(row -> !row.deleted()).map(InMemoryRow::record);
    }
}
