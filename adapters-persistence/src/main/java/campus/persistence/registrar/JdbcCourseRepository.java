package campus.persistence.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import campus.application.registrar.CourseRepository;
import campus.application.registrar.Found;
import campus.application.shared.Stamp;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.PrerequisiteGraph;
import campus.domain.registrar.Prerequisites;
import campus.persistence.shared.JdbcRecords;
import campus.persistence.shared.SqlReads;

@Singleton
final class JdbcCourseRepository extends JdbcRecords<CourseId, Course, CourseRow> implements CourseRepository {

    private final CourseTable courses;
    private final PrerequisiteTable prerequisites;
    private final SqlReads reads;

    JdbcCourseRepository(CourseTable courses, PrerequisiteTable prerequisites, SqlReads reads) {
        super(courses, CourseRow.class, reads);
        this.courses = courses;
        this.prerequisites = prerequisites;
        this.reads = reads;
    }

    @Override
    public Map<CourseCode, Found<Course>> findByCodes(Collection<CourseCode> values) {
        Map<CourseCode, Found<Course>> found = new HashMap<>();
        for (CourseRow row : inChunks(values.stream().map(CourseCode::value).toList(), courses::findByCodeIn)) {
            found.put(new CourseCode(row.code()), new Found<>(row.course(), row.deleted()));
        }
        return found;
    }

    @Override
    public Map<CourseId, Prerequisites> prerequisitesOf(Collection<CourseId> of) {
        Map<UUID, List<PrerequisiteRow>> rows = inChunks(of.stream().map(CourseId::value).toList(),
                prerequisites::findByCourseIdInOrderByOrdinal).stream()
                .collect(Collectors.groupingBy(PrerequisiteRow::courseId));
        Map<CourseId, Prerequisites> found = new HashMap<>();
        rows.forEach((course, its) -> found.put(new CourseId(course), PrerequisiteRow.prerequisites(its)));
        return found;
    }

    /** Deleted courses are in the graph too, so that restoring one cannot close a circle. */
    @Override
    public PrerequisiteGraph lockPrerequisiteGraph() {
        List<String> locked = reads.all("""
                /* language=SQL */
                select name from mutex where name = :name for update
                """, Map.of("name", "prerequisites"), row -> row.text("name"));
        if (locked.isEmpty()) {
            throw new IllegalStateException("the mutex 'prerequisites' is missing");
        }
        Map<CourseId, Set<CourseId>> graph = new HashMap<>();
        reads.all("""
                /* language=SQL */
                select course_id, required_course_id from prerequisite order by course_id, required_course_id
                """, Map.of(), row -> graph.computeIfAbsent(new CourseId(row.uuid("course_id")), id -> new HashSet<>())
                .add(new CourseId(row.uuid("required_course_id"))));
        return new PrerequisiteGraph(graph);
    }

    @Override
    public void replacePrerequisites(CourseId course, Prerequisites replacement, Stamp stamp) {
        prerequisites.deleteOf(course.value());
        prerequisites.saveAll(PrerequisiteRow.of(course, replacement, stamp));
    }

    @Override
    protected CourseRow row(Course course, long version, Stamp stamp) {
        return CourseRow.of(course, version, stamp);
    }

    @Override
    protected Course record(CourseRow row) {
        return row.course();
    }

    @Override
    protected int change(CourseRow row) {
        return courses.change(row.id(), row.version(), row.code(), row.title(), row.titleFolded(), row.description(),
                row.credits(), row.departmentId(), row.updatedAt(), row.updatedBy());
    }

    @Override
    protected List<Holder<CourseRow>> holders(CourseRow row) {
        return courses.findByCodeIn(List.of(row.code())).stream().map(holder -> new Holder<>("code", holder)).toList();
    }

    @Override
    protected List<DependentCount> dependentCounts() {
        return List.of(new DependentCount("sections", """
                /* language=SQL */
                select count(*) as number from section where course_id = :id and deleted_at is null
                """), new DependentCount("courses", """
                /* language=SQL */
                select count(distinct c.id) as number
                from prerequisite p join course c on c.id = p.course_id
                where p.required_course_id = :id and c.deleted_at is null
                """));
    }
}
