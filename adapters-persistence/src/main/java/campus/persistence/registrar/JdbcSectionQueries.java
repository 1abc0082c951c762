package campus.persistence.registrar;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import campus.application.registrar.RegistrarResources;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionView;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Meeting;
import campus.domain.registrar.Name;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.TermCode;
import campus.persistence.shared.Columns;
import campus.persistence.shared.KeysetList;
import campus.persistence.shared.ListColumns;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcSectionQueries implements SectionQueries {

    private static final KeysetList LIST = new KeysetList("""
            /* language=SQL */
            s.id, s.version, s.course_id, s.term_id, s.number, s.capacity, s.waitlist_capacity, s.seats_taken,
            s.waitlisted, s.status, s.instructor, s.instructor_id, s.created_at, s.created_by, s.updated_at, s.updated_by,
            s.deleted_at, s.deleted_by, c.code as course_code, c.title as course_title, t.code as term_code
            """, "section s", """
            left join course c on c.id = s.course_id
            left join term t on t.id = s.term_id
            """, "s.deleted_at is null", "s.id",
            ListColumns.of(RegistrarSchema.SCHEMA, RegistrarResources.SECTION,
                    Map.of("", "s", "course", "c", "term", "t")));

    private final SqlReads reads;
    private final MeetingTable meetings;

    JdbcSectionQueries(SqlReads reads, MeetingTable meetings) {
        this.reads = reads;
        this.meetings = meetings;
    }

    @Override
    public Optional<SectionView> find(SectionId id) {
        return LIST.find(reads, "s.id = :id", Map.of("id", id), Row::of)
                .map(row -> row.view(meetings.of(row.section().id())));
    }

    @Override
    public Page<SectionView> list(ListRequest request) {
        return withMeetings(LIST.page(reads, request, Map.of(), Row::of));
    }

    @Override
    public Page<SectionView> ofCourse(CourseId course, ListRequest request) {
        return withMeetings(LIST.page(reads, "s.course_id = :course", request, Map.of("course", course), Row::of));
    }

    @Override
    public List<SectionView> openSections(CourseId course, LocalDate day) {
        return withMeetings(reads.all(LIST.select() + """
                /* language=SQL */
                and s.course_id = :course and s.status = 'OPEN' and :day between t.starts_on and t.ends_on
                order by t.code, s.number
                """, Map.of("course", course, "day", day), Row::of));
    }

    private Page<SectionView> withMeetings(Page<Row> page) {
        return new Page<>(withMeetings(page.items()), page.next(), page.total(), page.included());
    }

    private List<SectionView> withMeetings(List<Row> rows) {
        Map<UUID, List<Meeting>> times = meetings.of(rows.stream().map(row -> row.section().id()).toList());
        return rows.stream().map(row -> row.view(times.getOrDefault(row.section().id(), List.of()))).toList();
    }

    /** A section as it is read, but for its meetings. */
    private record Row(SectionRow section, CourseCode courseCode, Name courseTitle, TermCode termCode) {

        static Row of(Columns row) throws SQLException {
            return new Row(row.row("", SectionRow.class), new CourseCode(row.text("course_code")),
                    new Name(row.text("course_title")), new TermCode(row.text("term_code")));
        }

        SectionView view(List<Meeting> meetings) {
            return new SectionView(section.section(meetings), courseCode, courseTitle, termCode, section.audit());
        }
    }
}
