package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import campus.application.registrar.OfferingQueries;
import campus.domain.registrar.Course;
import campus.domain.registrar.Meeting;
import campus.domain.registrar.Offering;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Term;
import campus.persistence.shared.Columns;
import campus.persistence.shared.SqlReads;

/** One statement, with a row for each meeting and each prerequisite beside it; there are few of both. */
@Singleton
final class JdbcOfferingQueries implements OfferingQueries {

    private static final String OFFERING = """
            /* language=SQL */
            select s.id, s.version, s.course_id, s.term_id, s.number, s.capacity, s.waitlist_capacity,
                s.seats_taken, s.waitlisted, s.status, s.instructor, s.instructor_id, s.created_at, s.created_by,
                s.updated_at, s.updated_by, s.deleted_at, s.deleted_by,
                c.id as c_id, c.version as c_version, c.code as c_code, c.title as c_title,
                c.description as c_description, c.credits as c_credits, c.department_id as c_department_id,
                c.created_at as c_created_at, c.created_by as c_created_by, c.updated_at as c_updated_at,
                c.updated_by as c_updated_by, c.deleted_at as c_deleted_at, c.deleted_by as c_deleted_by,
                t.id as t_id, t.version as t_version, t.code as t_code, t.name as t_name,
                t.starts_on as t_starts_on, t.ends_on as t_ends_on,
                t.registration_opens_at as t_registration_opens_at,
                t.registration_closes_at as t_registration_closes_at, t.drop_deadline as t_drop_deadline,
                t.created_at as t_created_at, t.created_by as t_created_by, t.updated_at as t_updated_at,
                t.updated_by as t_updated_by, t.deleted_at as t_deleted_at, t.deleted_by as t_deleted_by,
                m.section_id as m_section_id, m.ordinal as m_ordinal, m.days as m_days, m.starts_at as m_starts_at,
                m.ends_at as m_ends_at,
            """ + RequiredCourses.COLUMNS + """

            from section s
            join course c on c.id = s.course_id
            join term t on t.id = s.term_id
            left join meeting m on m.section_id = s.id
            left join prerequisite p on p.course_id = s.course_id
            left join course r on r.id = p.required_course_id
            where s.id = :section and s.deleted_at is null
            """;

    private final SqlReads reads;

    JdbcOfferingQueries(SqlReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<Offering> offering(SectionId section) {
        SortedMap<Integer, Meeting> meetings = new TreeMap<>();
        RequiredCourses required = new RequiredCourses();
        return reads.all(OFFERING, Map.of("section", section), row -> {
            required.add(row);
            Integer ordinal = row.integerOrNull("m_ordinal");
            if (ordinal != null && !meetings.containsKey(ordinal)) {
                meetings.put(ordinal, row.row("m_", MeetingRow.class).meeting());
            }
            return row.isFirst() ? Optional.of(Row.of(row)) : Optional.<Row>empty();
        }).stream().findFirst().flatMap(first -> first)
                .map(row -> new Offering(row.section().section(List.copyOf(meetings.values())), row.course(),
                        row.term(), required.prerequisites(), required.courses()));
    }

    private record Row(SectionRow section, Course course, Term term) {

        static Row of(Columns row) throws SQLException {
            return new Row(row.row("", SectionRow.class), row.row("c_", CourseRow.class).course(),
                    row.row("t_", TermRow.class).term());
        }
    }
}
