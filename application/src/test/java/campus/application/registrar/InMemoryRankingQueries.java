package campus.application.registrar;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.InMemoryRow;
import campus.application.shared.InMemoryTable;
import campus.domain.registrar.Course;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Student;
import campus.domain.registrar.TermId;

import static java.util.stream.Collectors.groupingBy;

/** Ranks in memory, by comparing fractions. */
public final class InMemoryRankingQueries implements RankingQueries {
    private final RegistrarTables tables;

    InMemoryRankingQueries(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<List<RankedStudent>> students(DepartmentId department, @Nullable TermId term,
            BigDecimal minimumCredits, int limit) {
        return tables.store().read(() -> isLive(tables.departments(), department)
                ? Optional.of(ranked(students(department, term).filter(student -> student.credits().signum() > 0
                        && student.credits().compareTo(minimumCredits) >= 0).toList(),
                        Comparator.comparing(student -> student.number().value()),
                        student -> new Fraction(student.points(), student.credits()),
                        (rank, student) -> new RankedStudent(rank, student.id(), student.number(), student.name(),
                                student.points(), student.credits(), student.completed()),
                        limit))
                : Optional.empty());
    }

    @Override
    public Optional<List<RankedSection>> sections(TermId term, int limit) {
        return tables.store().read(() -> isLive(tables.terms(), term)
                ? Optional.of(ranked(sections(term), Comparator
                        .comparing((SectionOccupancy section) -> section.courseCode().value())
                        .thenComparing(section -> section.number().value()),
                        section -> new Fraction(BigDecimal.valueOf(section.seats().taken()),
                                BigDecimal.valueOf(section.seats().capacity())),
                        RankedSection::new, limit))
                : Optional.empty());
    }

    private Stream<RankedStudent> students(DepartmentId department, @Nullable TermId term) {
        return tables.enrollments().all().stream()
                .filter(enrollment -> enrollment.status() == EnrollmentStatus.COMPLETED
                        && isIn(enrollment, department, term) && isLive(tables.students(), enrollment.studentId()))
                .collect(groupingBy(Enrollment::studentId)).values().stream().map(this::student);
    }

    private boolean isIn(Enrollment enrollment, DepartmentId department, @Nullable TermId term) {
        Section section = RegistrarTables.stored(tables.sections(), enrollment.sectionId());
        return isLive(tables.sections(), section.id()) && (term == null || section.termId().equals(term))
                && course(section).details().departmentId().equals(department);
    }

    private RankedStudent student(List<Enrollment> completed) {
        Student student = RegistrarTables.stored(tables.students(), completed.getFirst().studentId());
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal credits = BigDecimal.ZERO;
        for (Enrollment enrollment : completed) {
            Section section = RegistrarTables.stored(tables.sections(), enrollment.sectionId());
            BigDecimal worth = course(section).details().credits().value();
            points = points.add(Optional.ofNullable(enrollment.grade()).map(Grade::points).orElseThrow()
                    .multiply(worth));
            credits = credits.add(worth);
        }
        return new RankedStudent(0, student.id(), student.details().number(), student.details().name(), points,
                credits, completed.size());
    }

    private List<SectionOccupancy> sections(TermId term) {
        return tables.sections().all().stream().filter(row -> !row.deleted()).map(InMemoryRow::record)
                .filter(section -> section.termId().equals(term)
                        && section.details().status() != SectionStatus.CANCELLED)
                .map(section -> InMemoryStatisticsQueries.occupancy(tables, section)).toList();
    }

    /** The best first; the rank of each is one more than how many are better. */
    private static <T, R> List<R> ranked(List<T> of, Comparator<T> ties, Function<T, Fraction> by,
            BiFunction<Long, T, R> form, int limit) {
        return of.stream().sorted(Comparator.comparing(by, Comparator.reverseOrder()).thenComparing(ties))
                .limit(limit).map(one -> form.apply(
                        1 + of.stream().filter(other -> by.apply(other).compareTo(by.apply(one)) > 0).count(), one))
                .toList();
    }

    private Course course(Section section) {
        return RegistrarTables.stored(tables.courses(), section.courseId());
    }

    private static <K, T> boolean isLive(InMemoryTable<K, InMemoryRow<T>> table, K id) {
        InMemoryRow<T> row = table.get(id);
        return row != null && !row.deleted();
    }

    /** Compares exactly; what is a part of nothing is less than all others. */
    private record Fraction(BigDecimal part, BigDecimal whole) implements Comparable<Fraction> {

        @Override
        public int compareTo(Fraction other) {
            return whole.signum() == 0 || other.whole.signum() == 0
                    ? Integer.compare(whole.signum(), other.whole.signum())
                    : part.multiply(other.whole).compareTo(other.part.multiply(whole));
        }
    }
}
