package campus.persistence.registrar;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentStatistics;
import campus.application.registrar.SeatCounts;
import campus.application.registrar.SectionStatistics;
import campus.application.registrar.TermStatistics;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.TermId;
import campus.persistence.shared.Columns;
import campus.persistence.shared.SqlReads;

/** What one statement counts of the live sections of a record, in a row for each group of them or of enrollments. */
record SectionTally(List<Row> rows) {

    private static final String OF_SECTION = counted("section", "id", "%s");
    private static final String OF_COURSE = counted("course", "course_id", "");
    /** No condition on the status: H2 would begin with all enrollments of the school that meet it. */
    private static final String OF_TERM = counted("term", "term_id", "") + """
            union all
            select 'COURSES', '', null, count(distinct s.course_id), 0, 0, 0
            from section s
            where s.term_id = :id and s.deleted_at is null
            union all
            select 'STUDENTS', '', null,
                count(distinct case when e.status in ('ACTIVE', 'COMPLETED') then e.student_id end), 0, 0, 0
            from section s
            join enrollment e on e.section_id = s.id
            where s.term_id = :id and s.deleted_at is null
            """;

    /** What a row counts; there is one for the record itself when it is live. */
    enum Kind {
        RECORD, SECTIONS, ENROLLMENTS, COURSES, STUDENTS
    }

    /** One group; its status is that of sections or of enrollments. */
    record Row(Kind kind, String status, @Nullable BigDecimal grade, long number, SeatCounts seats) {

        static Row of(Columns row) throws SQLException {
            return new Row(Kind.valueOf(row.text("kind")), row.text("status"), row.decimalOrNull("grade"),
                    row.number("number"), SectionTally.seats(row));
        }

        EnrollmentStatistics.Group enrollments() {
            return new EnrollmentStatistics.Group(EnrollmentStatus.valueOf(status),
                    grade == null ? null : new Grade(grade), number);
        }
    }

    /** Empty, as in the others, when the record is unknown or deleted. */
    static Optional<SectionTally> ofSection(SectionId section, Reach reach, SqlReads reads) {
        OwnRows rows = OwnRows.of(reach, "id");
        return read(OF_SECTION.formatted("and " + rows.sql()), rows.with("id", section), reads);
    }

    static Optional<SectionTally> ofCourse(CourseId course, SqlReads reads) {
        return read(OF_COURSE, Map.of("id", course), reads);
    }

    static Optional<SectionTally> ofTerm(TermId term, SqlReads reads) {
        return read(OF_TERM, Map.of("id", term), reads);
    }

    static SeatCounts seats(Columns row) throws SQLException {
        return new SeatCounts(row.number("capacity"), row.number("seats_taken"), row.number("waitlisted"));
    }

    SectionStatistics section() {
        return new SectionStatistics(seats(), enrollments());
    }

    TermStatistics term() {
        Map<SectionStatus, Long> sections = new EnumMap<>(SectionStatus.class);
        of(Kind.SECTIONS).forEach(row -> sections.put(SectionStatus.valueOf(row.status()), row.number()));
        return new TermStatistics(sections, number(Kind.COURSES), seats(), number(Kind.STUDENTS), enrollments());
    }

    private SeatCounts seats() {
        return of(Kind.SECTIONS).map(Row::seats).reduce(SeatCounts.NONE, SeatCounts::plus);
    }

    private EnrollmentStatistics enrollments() {
        return EnrollmentStatistics.of(of(Kind.ENROLLMENTS).map(Row::enrollments).toList());
    }

    private long number(Kind kind) {
        return of(kind).mapToLong(Row::number).sum();
    }

    private Stream<Row> of(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind);
    }

    private static Optional<SectionTally> read(String sql, Map<String, ?> values, SqlReads reads) {
        SectionTally tally = new SectionTally(reads.all(sql, values, Row::of));
        return tally.of(Kind.RECORD).findAny().map(live -> tally);
    }

    /** The column is the one that leads from a section to the record, which meets a further condition. */
    private static String counted(String table, String column, String condition) {
        return """
                /* language=SQL */
                select 'RECORD' as kind, '' as status, null as grade, 1 as number, 0 as capacity, 0 as seats_taken,
                    0 as waitlisted
                from %1$s
                where id = :id and deleted_at is null %3$s
                union all
                select 'SECTIONS', s.status, null, count(*), sum(s.capacity), sum(s.seats_taken), sum(s.waitlisted)
                from section s
                where s.%2$s = :id and s.deleted_at is null
                group by s.status
                union all
                select 'ENROLLMENTS', e.status, e.grade, count(*), 0, 0, 0
                from section s
                join enrollment e on e.section_id = s.id
                where s.%2$s = :id and s.deleted_at is null
                group by e.status, e.grade
                """.formatted(table, column, condition);
    }
}
