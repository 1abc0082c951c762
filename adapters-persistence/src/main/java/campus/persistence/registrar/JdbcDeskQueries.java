package campus.persistence.registrar;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.AwaitedSection;
import campus.application.registrar.AwaitedSections;
import campus.application.registrar.ConcernedSections;
import campus.application.registrar.DeskQueries;
import campus.application.registrar.PassedOver;
import campus.application.registrar.SectionConcern;
import campus.application.registrar.SectionOccupancy;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
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

    private static final String AWAITED = JdbcStatisticsQueries.OCCUPANCY + """
            , s.status, s.waitlist_capacity, w.since, count(*) over () as number_of_all
            from (
                select e.section_id, min(e.waitlisted_at) as since
                from section o
                join enrollment e on e.section_id = o.id and e.status = 'WAITLISTED'
                where o.term_id = :term and o.deleted_at is null and o.waitlisted > 0
                group by e.section_id) w
            join section s on s.id = w.section_id
            join course c on c.id = s.course_id
            join term t on t.id = s.term_id
            where %s
            order by case when s.status <> 'OPEN' then 2 when s.seats_taken < s.capacity then 0 else 1 end,
                s.waitlisted desc, w.since, s.id
            limit :most
            """;
    private static final String PASSED_OVER = """
            /* language=SQL */
            select e.section_id, h.why, count(*) as number
            from enrollment e
            join enrollment_change h on h.enrollment_id = e.id and h.changed_at >= e.waitlisted_at
            where e.section_id in (:sections) and e.status = 'WAITLISTED'
                and h.status_from = 'WAITLISTED' and h.status_to = 'WAITLISTED'
                and not exists (
                    select 1 from enrollment_change l
                    where l.enrollment_id = e.id
                        and (l.changed_at > h.changed_at or (l.changed_at = h.changed_at and l.id > h.id)))
            group by e.section_id, h.why
            """;

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

    @Override
    public AwaitedSections awaited(TermId term, @Nullable DepartmentId department, int most) {
        Map<String, Object> values = new HashMap<>(Map.of("term", term, "most", most));
        if (department != null) {
            values.put("department", department);
        }
        List<Awaited> found = reads.all(AWAITED.formatted(department == null ? "1 = 1"
                : "c.department_id = :department"), values, Awaited::of);
        Map<SectionId, Map<String, Long>> codes = passedOver(found.stream().map(Awaited::section)
                .filter(AwaitedSection::hasSeatsThatNobodyGot).map(section -> section.section().id()).toList());
        return new AwaitedSections(found.isEmpty() ? 0 : found.getFirst().number(), found.stream()
                .map(row -> row.section().with(codes.getOrDefault(row.section().section().id(), Map.of()))).toList());
    }

    /** By section and code, what the last line of those who wait says. */
    private Map<SectionId, Map<String, Long>> passedOver(List<SectionId> sections) {
        Map<SectionId, Map<String, Long>> codes = new HashMap<>();
        if (!sections.isEmpty()) {
            reads.all(PASSED_OVER, Map.of("sections", sections), row -> new Told(new SectionId(row.uuid("section_id")),
                    PassedOver.codes(row.textOrNull("why")), row.number("number")))
                    .forEach(told -> told.codes().forEach(code -> codes
                            .computeIfAbsent(told.section(), _ -> new HashMap<>())
                            .merge(code, told.number(), Long::sum)));
        }
        return codes;
    }

    private record Told(SectionId section, List<String> codes, long number) {
    }

    private record Awaited(AwaitedSection section, long number) {

        static Awaited of(Columns row) throws SQLException {
            return new Awaited(new AwaitedSection(JdbcStatisticsQueries.occupancy(row),
                    SectionStatus.valueOf(row.text("status")), (int) row.number("waitlist_capacity"),
                    row.instant("since"), Map.of()), row.number("number_of_all"));
        }
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
