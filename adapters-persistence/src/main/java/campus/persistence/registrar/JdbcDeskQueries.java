package campus.persistence.registrar;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import campus.application.registrar.ConcernedSections;
import campus.application.registrar.DeskQueries;
import campus.application.registrar.SectionConcern;
import campus.application.registrar.SectionOccupancy;
import campus.domain.registrar.TermId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.SqlReads;

import static java.util.stream.Collectors.joining;

/** Looks at each section of a term once for each concern, and counts attempts that have the same reasons together. */
@Singleton
final class JdbcDeskQueries implements DeskQueries {

    private static final String CONCERNS = JdbcStatisticsQueries.OCCUPANCY + """
            , w.concern, w.number_of_all
            from (
                select f.id, f.concern, count(*) over (partition by f.concern) as number_of_all,
                    row_number() over (partition by f.concern order by f.place, f.id) as ordinal
                from (
            %s) f) w
            join section s on s.id = w.id
            join course c on c.id = s.course_id
            join term t on t.id = s.term_id
            where w.ordinal <= :worst
            order by w.concern, w.ordinal
            """.formatted(List.of(SectionConcern.values()).stream().map(JdbcDeskQueries::found)
            .collect(joining("union all\n")));

    private final SqlReads reads;

    JdbcDeskQueries(SqlReads reads) {
        this.reads = reads;
    }

    @Override
    public Map<SectionConcern, ConcernedSections> concerns(TermId term, int worst) {
        Map<SectionConcern, ConcernedSections> found = new EnumMap<>(SectionConcern.class);
        for (SectionConcern concern : SectionConcern.values()) {
            found.put(concern, ConcernedSections.NONE);
        }
        reads.all(CONCERNS, Map.of("term", term, "worst", worst), Found::of)
                .forEach(row -> found.computeIfPresent(row.concern(), (_, before) -> row.after(before)));
        return found;
    }

    /** Reasons stand in one text, see {@link RefusedAttemptRow}. */
    @Override
    public Map<String, Long> refusals(TermId term, Instant from) {
        Map<String, Long> codes = new HashMap<>();
        reads.all("""
                /* language=SQL */
                select r.reasons, count(*) as number
                from section s
                join refused_attempt r on r.section_id = s.id
                where s.term_id = :term and s.deleted_at is null and r.refused_at >= :from
                group by r.reasons
                """, Map.of("term", term, "from", from),
                row -> Map.entry(RefusedAttemptRow.codes(row.text("reasons")), row.number("number")))
                .forEach(refused -> refused.getKey().forEach(code -> codes.merge(code, refused.getValue(), Long::sum)));
        return codes;
    }

    private record Found(SectionConcern concern, long number, SectionOccupancy section) {

        static Found of(Columns row) throws SQLException {
            return new Found(SectionConcern.valueOf(row.text("concern")), row.number("number_of_all"),
                    JdbcStatisticsQueries.occupancy(row));
        }

        ConcernedSections after(ConcernedSections before) {
            List<SectionOccupancy> sections = new ArrayList<>(before.worst());
            sections.add(section);
            return new ConcernedSections(number, sections);
        }
    }

    private static String found(SectionConcern concern) {
        return """
                select '%s' as concern, s.id, %s as place
                from section s
                where s.term_id = :term and s.deleted_at is null and s.status = 'OPEN' and %s
                """.formatted(concern.name(), place(concern), condition(concern));
    }

    private static String place(SectionConcern concern) {
        return switch (concern) {
            case WAITED_FOR -> "-s.waitlisted";
            case NEARLY_EMPTY -> "s.seats_taken";
            case WITHOUT_MEETINGS, WITHOUT_INSTRUCTOR -> "0";
        };
    }

    private static String condition(SectionConcern concern) {
        return switch (concern) {
            case WAITED_FOR -> "s.seats_taken = s.capacity and s.waitlisted > 0";
            case NEARLY_EMPTY -> "s.seats_taken < %1$d and s.capacity - s.seats_taken >= %1$d"
                    .formatted(SectionConcern.FEW);
            case WITHOUT_MEETINGS -> "not exists (select 1 from meeting m where m.section_id = s.id)";
            case WITHOUT_INSTRUCTOR -> "s.instructor is null";
        };
    }
}
