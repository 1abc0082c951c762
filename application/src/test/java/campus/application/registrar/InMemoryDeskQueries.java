package campus.application.registrar;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import campus.application.shared.InMemoryRow;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.TermId;

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
