package campus.persistence.registrar;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.RankedSection;
import campus.application.registrar.RankedStudent;
import campus.application.registrar.RankingQueries;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Name;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.TermId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.RowReader;
import campus.persistence.shared.SqlReads;

/**
 * Ranks by window functions. Fractions are divided to more decimals than two different ones can have in common, so that
 * equal ones, and no others, share a rank. The outer join leaves one row for a record for which nobody is ranked.
 */
@Singleton
final class JdbcRankingQueries implements RankingQueries {

    private final SqlReads reads;

    JdbcRankingQueries(SqlReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<List<RankedStudent>> students(DepartmentId department, @Nullable TermId term,
            BigDecimal minimumCredits, int limit) {
        Map<String, Object> values = new HashMap<>(
                Map.of("department", department, "minimum", minimumCredits, "limit", limit));
        if (term != null) {
            values.put("term", term);
        }
        return ranked("""
                /* language=SQL */
                select r.place, r.id, r.student_number, r.name, r.points, r.credits, r.completed
                from department d
                left join (
                    select rank() over (order by cast(g.points as decimal(65, 20)) / g.credits desc) as place,
                        st.id, st.student_number, st.name, g.points, g.credits, g.completed
                    from (
                        select e.student_id, sum(e.grade * c.credits) as points, sum(c.credits) as credits,
                            count(*) as completed
                        from course c
                        join section s on s.course_id = c.id
                        join enrollment e on e.section_id = s.id
                        where c.department_id = :department and s.deleted_at is null and e.status = 'COMPLETED'%s
                        group by e.student_id
                        having sum(c.credits) > 0 and sum(c.credits) >= :minimum) g
                    join student st on st.id = g.student_id
                    where st.deleted_at is null
                    order by place, st.student_number
                    limit :limit) r on 1 = 1
                where d.id = :department and d.deleted_at is null
                order by r.place, r.student_number
                """.formatted(term == null ? "" : " and s.term_id = :term"), values, JdbcRankingQueries::student);
    }

    @Override
    public Optional<List<RankedSection>> sections(TermId term, int limit) {
        return ranked(JdbcStatisticsQueries.OCCUPANCY.stripTrailing() + """
                , s.place
                from term t
                left join (
                    select rank() over (order by case when s.capacity > 0
                            then cast(s.seats_taken as decimal(65, 20)) / s.capacity end desc) as place,
                        s.id, s.course_id, s.number, s.capacity, s.seats_taken, s.waitlisted, o.code
                    from section s
                    join course o on o.id = s.course_id
                    where s.term_id = :term and %s
                    order by place, o.code, s.number
                    limit :limit) s on 1 = 1
                left join course c on c.id = s.course_id
                where t.id = :term and t.deleted_at is null
                order by s.place, s.code, s.number
                """.formatted(JdbcStatisticsQueries.NOT_CANCELLED), Map.of("term", term, "limit", limit),
                row -> new RankedSection(row.number("place"), JdbcStatisticsQueries.occupancy(row)));
    }

    private <T> Optional<List<T>> ranked(String sql, Map<String, ?> values, RowReader<T> reader) {
        List<Optional<T>> rows = reads.all(sql, values,
                row -> row.integerOrNull("place") == null ? Optional.empty() : Optional.of(reader.read(row)));
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }

    private static RankedStudent student(Columns row) throws SQLException {
        return new RankedStudent(row.number("place"), new StudentId(row.uuid("id")),
                new StudentNumber(row.text("student_number")), new Name(row.text("name")), row.decimal("points"),
                row.decimal("credits"), row.number("completed"));
    }
}
