package campus.persistence.registrar;

import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import campus.application.registrar.OfferingQueries;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Offering;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Term;
import campus.persistence.shared.Columns;
import campus.persistence.shared.SqlReads;

/** Three statements: section, course and term; meetings; prerequisites. */
@Singleton
final class JdbcOfferingQueries implements OfferingQueries {

    private final SqlReads reads;
    private final MeetingTable meetings;

    JdbcOfferingQueries(SqlReads reads, MeetingTable meetings) {
        this.reads = reads;
        this.meetings = meetings;
    }

    @Override
    public Optional<Offering> offering(SectionId section) {
        return reads.first("""
                /* language=SQL */
                select s.id, s.version, s.course_id, s.term_id, s.number, s.capacity, s.waitlist_capacity,
                    s.seats_taken, s.waitlisted, s.status, s.instructor, s.created_at, s.created_by, s.updated_at,
                    s.updated_by, s.deleted_at, s.deleted_by,
                    c.id as c_id, c.version as c_version, c.code as c_code, c.title as c_title,
                    c.description as c_description, c.credits as c_credits, c.department_id as c_department_id,
                    c.created_at as c_created_at, c.created_by as c_created_by, c.updated_at as c_updated_at,
                    c.updated_by as c_updated_by, c.deleted_at as c_deleted_at, c.deleted_by as c_deleted_by,
                    t.id as t_id, t.version as t_version, t.code as t_code, t.name as t_name,
                    t.starts_on as t_starts_on, t.ends_on as t_ends_on,
                    t.registration_opens_at as t_registration_opens_at,
                    t.registration_closes_at as t_registration_closes_at, t.drop_deadline as t_drop_deadline,
                    t.created_at as t_created_at, t.created_by as t_created_by, t.updated_at as t_updated_at,
                    t.updated_by as t_updated_by, t.deleted_at as t_deleted_at, t.deleted_by as t_deleted_by
                from section s
                join course c on c.id = s.course_id
                join term t on t.id = s.term_id
                where s.id = :section and s.deleted_at is null
                """, Map.of("section", section), Row::of).map(this::offering);
    }

    private Offering offering(Row row) {
        RequiredCourses required = RequiredCourses.of(new CourseId(row.section().courseId()), reads);
        return new Offering(row.section().section(meetings.of(row.section().id())), row.course(), row.term(),
                required.prerequisites(), required.courses());
    }

    private record Row(SectionRow section, Course course, Term term) {

        static Row of(Columns row) {
            return new Row(row.row("", SectionRow.class), row.row("c_", CourseRow.class).course(),
                    row.row("t_", TermRow.class).term());
        }
    }
}
