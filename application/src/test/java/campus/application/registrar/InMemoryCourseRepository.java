package campus.application.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import campus.application.shared.InMemoryRecords;
import campus.application.shared.InMemoryRow;
import campus.application.shared.Stamp;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.PrerequisiteGraph;
import campus.domain.registrar.Prerequisites;

/** Keeps courses and their prerequisites in memory. */
public final class InMemoryCourseRepository extends InMemoryRecords<CourseId, Course> implements CourseRepository {
    private final RegistrarTables tables;

    InMemoryCourseRepository(RegistrarTables tables) {
        super(tables.store(), tables.courses());
        this.tables = tables;
    }

    @Override
    public Map<CourseCode, Found<Course>> findByCodes(Collection<CourseCode> codes) {
        Map<CourseCode, Found<Course>> found = new HashMap<>();
        holders("code", codes).forEach((code, row) -> found.put(code, new Found<>(row.record(), row.deleted())));
        return found;
    }

    @Override
    public Map<CourseId, Prerequisites> prerequisitesOf(Collection<CourseId> courses) {
        tables.store().requireTransaction();
        Map<CourseId, Prerequisites> found = new HashMap<>();
        for (CourseId course : courses) {
            Prerequisites prerequisites = tables.prerequisites().get(course);
            if (prerequisites != null) {
                found.put(course, prerequisites);
            }
        }
        return found;
    }

    @Override
    public PrerequisiteGraph lockPrerequisiteGraph() {
        tables.store().requireTransaction();
        Map<CourseId, Set<CourseId>> graph = new HashMap<>();
        tables.prerequisites().byKey().forEach((course, prerequisites) -> graph.put(course, prerequisites.courses()));
        return new PrerequisiteGraph(graph);
    }

    @Override
    public void replacePrerequisites(CourseId course, Prerequisites prerequisites, Stamp stamp) {
        tables.store().requireTransaction();
        RegistrarTables.stored(tables.courses(), course);
        prerequisites.courses().forEach(required -> RegistrarTables.stored(tables.courses(), required));
        if (prerequisites.allOf().isEmpty()) {
            tables.prerequisites().remove(course);
        } else {
            tables.prerequisites().put(course, prerequisites);
        }
    }

    @Override
    protected List<Unique> uniques(Course record) {
        return List.of(new Unique("code", record.details().code()));
    }

    @Override
    protected Course versioned(Course record, long version) {
        return new Course(record.id(), version, record.details());
    }

    @Override
    protected void requireReferences(Course record) {
        RegistrarTables.stored(tables.departments(), record.details().departmentId());
    }

    @Override
    protected Map<String, Long> countDependents(CourseId id) {
        long sections = tables.sections().all().stream()
                .filter(row -> !row.deleted() && row.record().courseId().equals(id)).count();
        long requiring = tables.prerequisites().byKey().entrySet().stream()
                .filter(entry -> isLive(entry.getKey()) && entry.getValue().courses().contains(id)).count();
        return Map.of("sections", sections, "courses", requiring);
    }

    private boolean isLive(CourseId course) {
        InMemoryRow<Course> row = tables.courses().get(course);
        return row != null && !row.deleted();
    }
}
