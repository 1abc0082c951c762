package campus.application.registrar;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.InMemoryRow;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.TermId;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/** Looks at each section of a term in memory. */
public final class InMemoryDeskQueries implements DeskQueries {
    private final RegistrarTables tables;

    InMemoryDeskQueries(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public Map<SectionConcern, ConcernedSections> concerns(TermId term, int worst) {
        return tables.store().read(() -> {
            Map<SectionConcern, ConcernedSections> found = new EnumMap<>(SectionConcern.class);
            for (SectionConcern concern : SectionConcern.values()) {
                List<Section> sections = tables.sections().all().stream().filter(row -> !row.deleted())
                        .map(InMemoryRow::record).filter(section -> section.termId().equals(term)
                                && section.details().status() == SectionStatus.OPEN && isOf(concern, section))
                        .toList();
                found.put(concern, new ConcernedSections(sections.size(), sections.stream()
                        .sorted(Comparator.<Section>comparingInt(section -> place(concern, section))
                                .thenComparing(section -> section.id().value()))
                        .limit(worst).map(section -> InMemoryStatisticsQueries.occupancy(tables, section)).toList()));
            }
            return found;
        });
    }

    @Override
    public Map<String, Long> refusals(TermId term, Instant from) {
        return tables.store().read(() -> tables.refusals().all().stream()
                .filter(attempt -> !attempt.at().isBefore(from) && isIn(term, attempt))
                .flatMap(attempt -> attempt.reasons().stream()).collect(groupingBy(identity(), counting())));
    }

    @Override
    public AwaitedSections awaited(TermId term, @Nullable DepartmentId department, int most) {
        return tables.store().read(() -> {
            List<AwaitedSection> all = tables.sections().all().stream().filter(row -> !row.deleted())
                    .map(InMemoryRow::record)
                    .filter(section -> section.termId().equals(term) && section.waitlisted() > 0
                            && (department == null || RegistrarTables.stored(tables.courses(), section.courseId())
                                    .details().departmentId().equals(department)))
                    .map(this::awaited)
                    .sorted(Comparator.comparingInt(InMemoryDeskQueries::urgency)
                            .thenComparing(found -> -found.section().seats().waitlisted())
                            .thenComparing(AwaitedSection::since).thenComparing(found -> found.section().id().value()))
                    .toList();
            return new AwaitedSections(all.size(), all.stream().limit(most).toList());
        });
    }

    private AwaitedSection awaited(Section section) {
        List<Enrollment> waiting = tables.enrollments().all().stream()
                .filter(one -> one.sectionId().equals(section.id()) && one.waitlistedAt() != null).toList();
        AwaitedSection found = new AwaitedSection(InMemoryStatisticsQueries.occupancy(tables, section),
                section.details().status(), section.details().waitlistCapacity(),
                waiting.stream().map(one -> requireNonNull(one.waitlistedAt())).min(naturalOrder()).orElseThrow(),
                Map.of());
        return found.hasSeatsThatNobodyGot()
                ? found.with(waiting.stream().flatMap(this::passedOver).collect(groupingBy(identity(), counting())))
                : found;
    }

    private Stream<String> passedOver(Enrollment waiting) {
        return tables.changes().all().stream().filter(line -> line.enrollmentId().equals(waiting.id()))
                .max(Comparator.comparing(EnrollmentChange::at).thenComparing(EnrollmentChange::id))
                .map(EnrollmentChange::why).stream().flatMap(why -> PassedOver.codes(why.value()).stream());
    }

    private static int urgency(AwaitedSection found) {
        return found.hasSeatsThatNobodyGot() ? 0 : found.status() == SectionStatus.OPEN ? 1 : 2;
    }

    private boolean isIn(TermId term, RefusedAttempt attempt) {
        InMemoryRow<Section> section = tables.sections().get(attempt.sectionId());
        return section != null && !section.deleted() && section.record().termId().equals(term);
    }

    private static boolean isOf(SectionConcern concern, Section section) {
        int free = section.details().capacity() - section.seatsTaken();
        return switch (concern) {
            case WAITED_FOR -> free == 0 && section.waitlisted() > 0;
            case NEARLY_EMPTY -> section.seatsTaken() < SectionConcern.FEW && free >= SectionConcern.FEW;
            case WITHOUT_MEETINGS -> section.details().meetings().isEmpty();
            case WITHOUT_INSTRUCTOR -> section.details().instructor() == null;
        };
    }

    private static int place(SectionConcern concern, Section section) {
        return switch (concern) {
            case WAITED_FOR -> -section.waitlisted();
            case NEARLY_EMPTY -> section.seatsTaken();
            case WITHOUT_MEETINGS, WITHOUT_INSTRUCTOR -> 0;
        };
    }
}
