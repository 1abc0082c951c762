package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.OfferingQueries;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.InstructorId;
import campus.domain.registrar.Meeting;
import campus.domain.registrar.Name;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.TermId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.SqlReads;

/**
 * One statement, with a row for each meeting and each prerequisite beside it; there are few of both. No column is read
 * that the rules have no use for: the server describes each of them in every answer.
 */
@Singleton
final class JdbcOfferingQueries implements OfferingQueries {

    private static final String OFFERING = """
            /* language=SQL */
            select s.version, s.course_id, s.term_id, s.number, s.capacity, s.waitlist_capacity, s.seats_taken,
                s.waitlisted, s.status, s.instructor, s.instructor_id,
                c.version as c_version, c.code as c_code, c.title as c_title, c.description as c_description,
                c.credits as c_credits, c.department_id as c_department_id,
                t.version as t_version, t.code as t_code, t.name as t_name, t.starts_on, t.ends_on,
                t.registration_opens_at, t.registration_closes_at, t.drop_deadline,
                m.ordinal, m.days, m.starts_at, m.ends_at,
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
            Integer ordinal = row.integerOrNull("ordinal");
            if (ordinal != null && !meetings.containsKey(ordinal)) {
                meetings.put(ordinal, MeetingRow.meeting(row));
            }
            return row.isFirst() ? Optional.of(Row.of(section, row)) : Optional.<Row>empty();
        }).stream().findFirst().flatMap(first -> first)
                .map(row -> new Offering(meeting(row.section(), List.copyOf(meetings.values())), row.course(),
                        row.term(), required.prerequisites(), required.courses()));
    }

    private static Section meeting(Section section, List<Meeting> meetings) {
        Section.Details details = section.details();
        return meetings.isEmpty() ? section
                : section.with(new Section.Details(details.number(), details.capacity(), details.waitlistCapacity(),
                        details.status(), details.instructor(), details.instructorId(), meetings));
    }

    /** A section without its meetings, its course and its term. */
    private record Row(Section section, Course course, Term term) {

        static Row of(SectionId id, Columns row) throws SQLException {
            CourseId course = new CourseId(row.uuid("course_id"));
            TermId term = new TermId(row.uuid("term_id"));
            return new Row(section(id, course, term, row), CourseRow.course(course, "c_", row), term(term, row));
        }

        private static Section section(SectionId id, CourseId course, TermId term, Columns row) throws SQLException {
            @Nullable String instructor = row.textOrNull("instructor");
            @Nullable UUID instructorId = row.uuidOrNull("instructor_id");
            return new Section(id, row.number("version"), course, term,
                    new Section.Details(new SectionNumber(row.text("number")), (int) row.number("capacity"),
                            (int) row.number("waitlist_capacity"), SectionStatus.valueOf(row.text("status")),
                            instructor == null ? null : new Name(instructor),
                            instructorId == null ? null : new InstructorId(instructorId), List.of()),
                    (int) row.number("seats_taken"), (int) row.number("waitlisted"));
        }

        private static Term term(TermId id, Columns row) throws SQLException {
            return new Term(id, row.number("t_version"),
                    new Term.Details(new TermCode(row.text("t_code")), new Name(row.text("t_name")),
                            row.date("starts_on"), row.date("ends_on"), row.instantOrNull("registration_opens_at"),
                            row.instantOrNull("registration_closes_at"), row.dateOrNull("drop_deadline")));
        }
    }
}
