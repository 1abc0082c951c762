package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.CourseStatistics;
import campus.application.registrar.EnrollmentCounts;
import campus.application.registrar.SectionOccupancy;
import campus.application.registrar.SectionStatistics;
import campus.application.registrar.StatisticsQueries;
import campus.application.registrar.TermStatistics;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Name;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.TermId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlReads;

/** Counts in SQL by status and grade, and leaves letters, averages and rates to the read models. */
@Singleton
final class JdbcStatisticsQueries implements StatisticsQueries {

    private static final KeysetList COURSES = new KeysetList("c.id, c.code, c.title", "course c", "",
            "c.deleted_at is null", "c.id",
            ListColumns.named(Map.of("code", "c.code", "title", "c.title")));
    private static final String IN_TERM = """
            exists (select 1 from section o where o.course_id = c.id and o.term_id = :term and o.deleted_at is null)
            """;

    private static final KeysetList.Aggregation IN_ALL_SECTIONS = in("");
    private static final KeysetList.Aggregation IN_SECTIONS_OF_TERM = in(" and s.term_id = :term");

    static final String OCCUPANCY = """
            /* language=SQL */
            select s.id, s.number, s.capacity, s.seats_taken, s.waitlisted, c.code as course_code,
                c.title as course_title, t.code as term_code
            """;
    static final String NOT_CANCELLED = "s.deleted_at is null and s.status <> 'CANCELLED'";

    private final SqlReads reads;

    JdbcStatisticsQueries(SqlReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<SectionStatistics> ofSection(SectionId section, Reach reach) {
        return SectionTally.ofSection(section, reach, reads).map(SectionTally::section);
    }

    @Override
    public Optional<SectionStatistics> ofCourse(CourseId course) {
        return SectionTally.ofCourse(course, reads).map(SectionTally::section);
    }

    @Override
    public Optional<TermStatistics> ofTerm(TermId term) {
        return SectionTally.ofTerm(term, reads).map(SectionTally::term);
    }

    @Override
    public Page<CourseStatistics> courses(@Nullable TermId term, @Nullable DepartmentId department,
            ListRequest request) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        if (department != null) {
            values.put("department", department);
            conditions.add("c.department_id = :department");
        }
        if (term != null) {
            values.put("term", term);
            conditions.add(IN_TERM);
        }
        return COURSES.page(reads, String.join(" and ", conditions), request, values,
                term == null ? IN_ALL_SECTIONS : IN_SECTIONS_OF_TERM, JdbcStatisticsQueries::course);
    }

    @Override
    public List<SectionOccupancy> sections(SectionOccupancy.Order order, int limit) {
        return reads.all(OCCUPANCY + """
                from section s
                left join course c on c.id = s.course_id
                left join term t on t.id = s.term_id
                where %s
                order by %s
                limit :limit
                """.formatted(NOT_CANCELLED, by(order)), Map.of("limit", limit), JdbcStatisticsQueries::occupancy);
    }

    /**
     * The sections are cut out first, in the order of their index; the outer join leaves one row for a term without
     * any.
     */
    @Override
    public Optional<List<SectionOccupancy>> sections(TermId term, SectionOccupancy.Order order, int limit) {
        List<Optional<SectionOccupancy>> rows = reads.all(OCCUPANCY + """
                from term t
                left join (
                    select s.id, s.course_id, s.number, s.capacity, s.seats_taken, s.waitlisted
                    from section s
                    where s.term_id = :term and %1$s
                    order by %2$s
                    limit :limit) s on 1 = 1
                left join course c on c.id = s.course_id
                where t.id = :term and t.deleted_at is null
                order by %2$s
                """.formatted(NOT_CANCELLED, by(order)), Map.of("term", term, "limit", limit),
                row -> row.integerOrNull("capacity") == null ? Optional.empty() : Optional.of(occupancy(row)));
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }

    private static KeysetList.Aggregation in(String sections) {
        return new KeysetList.Aggregation("p.id, p.code, p.title", """
                /* language=SQL */
                count(distinct s.id) as sections,
                sum(case when e.status = 'WAITLISTED' then 1 else 0 end) as waitlisted,
                sum(case when e.status = 'ACTIVE' then 1 else 0 end) as active,
                sum(case when e.status = 'DROPPED' then 1 else 0 end) as dropped,
                sum(case when e.status = 'COMPLETED' then 1 else 0 end) as completed,
                coalesce(sum(e.grade), 0) as grade_points
                """, """
                left join section s on s.course_id = p.id and s.deleted_at is null%s
                left join enrollment e on e.section_id = s.id
                """.formatted(sections));
    }

    private static String by(SectionOccupancy.Order order) {
        return switch (order) {
            case FULLEST -> "s.seats_taken desc, s.id desc";
            case EMPTIEST -> "s.seats_taken, s.id";
        };
    }

    private static CourseStatistics course(Columns row) throws SQLException {
        Map<EnrollmentStatus, Long> counts = new EnumMap<>(EnrollmentStatus.class);
        for (EnrollmentStatus status : EnrollmentStatus.values()) {
            counts.put(status, row.number(status.name().toLowerCase(Locale.ROOT)));
        }
        return new CourseStatistics(new CourseId(row.uuid("id")), new CourseCode(row.text("code")),
                new Name(row.text("title")), row.number("sections"),
                new EnrollmentCounts(counts, row.decimal("grade_points")));
    }

    static SectionOccupancy occupancy(Columns row) throws SQLException {
        return new SectionOccupancy(new SectionId(row.uuid("id")), new CourseCode(row.text("course_code")),
                new Name(row.text("course_title")), new TermCode(row.text("term_code")),
                new SectionNumber(row.text("number")), SectionTally.seats(row));
    }
}
