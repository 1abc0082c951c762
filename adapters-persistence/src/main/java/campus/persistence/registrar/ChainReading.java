package campus.persistence.registrar;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import campus.application.registrar.PrerequisiteChains;
import campus.application.registrar.PrerequisiteChains.Link;
import campus.application.registrar.PrerequisiteChains.NamedCourse;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Name;
import campus.persistence.shared.Columns;
import campus.persistence.shared.SqlReads;

/** Reads the chains around one course, a step at a time. Not thread-safe. */
final class ChainReading {

    private static final String COLUMNS = """
            /* language=SQL */
            select p.course_id, p.group_number, p.required_course_id, p.minimum_grade, p.concurrent, c.id, c.code,
            c.title
            """;

    private final SqlReads reads;
    private final CourseId course;
    private final int most;
    private final List<Link> links = new ArrayList<>();
    private final Map<CourseId, NamedCourse> courses = new LinkedHashMap<>();
    private boolean cut;

    ChainReading(SqlReads reads, Course course, int most) {
        this.reads = reads;
        this.course = course.id();
        this.most = most;
        courses.put(course.id(), new NamedCourse(course.id(), course.details().code(), course.details().title()));
    }

    PrerequisiteChains read() {
        List<CourseId> level = List.of(course);
        while (!level.isEmpty()) {
            level = take(reads.all(COLUMNS + """
                    from prerequisite p
                    join course c on c.id = p.required_course_id
                    where p.course_id in (:level)
                    order by p.course_id, p.group_number, p.ordinal
                    """, Map.of("level", level), ChainReading::step));
        }
        take(reads.all(COLUMNS + """
                from prerequisite p
                join course c on c.id = p.course_id
                where p.required_course_id = :course and c.deleted_at is null
                order by c.code, p.group_number
                """, Map.of("course", course), ChainReading::step));
        return new PrerequisiteChains(course, links, courses, cut);
    }

    /** A link, and the course at its other end. */
    private record Step(Link link, NamedCourse other) {
    }

    /** The courses that are new. */
    private List<CourseId> take(List<Step> steps) {
        List<CourseId> added = new ArrayList<>();
        for (Step step : steps) {
            CourseId other = step.other().id();
            if (courses.size() <= most && courses.putIfAbsent(other, step.other()) == null) {
                added.add(other);
            }
            if (courses.containsKey(other)) {
                links.add(step.link());
            } else {
                cut = true;
            }
        }
        return added;
    }

    private static Step step(Columns row) throws SQLException {
        return new Step(
                new Link(new CourseId(row.uuid("course_id")), (int) row.number("group_number"),
                        new CourseId(row.uuid("required_course_id")), new Grade(row.decimal("minimum_grade")),
                        row.flag("concurrent")),
                new NamedCourse(new CourseId(row.uuid("id")), new CourseCode(row.text("code")),
                        new Name(row.text("title"))));
    }
}
