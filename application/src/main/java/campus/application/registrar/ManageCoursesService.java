package campus.application.registrar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import campus.application.shared.IdGenerator;
import campus.application.shared.Repository.Dependents;
import campus.application.shared.Stamp;
import campus.application.shared.Transactions;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.PrerequisiteGraph;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.RecordChange;
import campus.domain.shared.Actor;

final class ManageCoursesService implements ManageCourses {

    private final Transactions transactions;
    private final RecordKeeper<CourseId, Course> keeper;
    private final CourseRepository courses;
    private final DepartmentRepository departments;
    private final IdGenerator ids;

    ManageCoursesService(Transactions transactions, RecordKeeper<CourseId, Course> keeper, CourseRepository courses,
            DepartmentRepository departments, IdGenerator ids) {
        this.transactions = transactions;
        this.keeper = keeper;
        this.courses = courses;
        this.departments = departments;
        this.ids = ids;
    }

    @Override
    public RecordOutcome<Course> create(Course.Details draft, Actor by) {
        return keeper.create(by, () -> unknownDepartment(draft),
                () -> Course.describe(new CourseId(ids.next()), draft));
    }

    @Override
    public RecordOutcome<Course> change(CourseId id, long version, Course.Details details, Actor by) {
        return keeper.change(id, version, by, current -> unknownDepartment(details), current -> current.with(details));
    }

    @Override
    public RecordOutcome<Course> delete(CourseId id, @Nullable Long version, Actor by) {
        return withGraph(graph -> keeper.delete(id, version, by));
    }

    @Override
    public Optional<List<Dependents>> dependents(CourseId id) {
        return keeper.dependents(id);
    }

    @Override
    public RecordOutcome<Course> restore(CourseId id, Actor by) {
        return withGraph(graph -> keeper.restore(id, by, deleted -> unknownDepartment(deleted.details())
                .or(() -> unknownCourse(prerequisitesOf(id)))));
    }

    @Override
    public RecordOutcome<Course> setPrerequisites(CourseId id, long version, Prerequisites prerequisites, Actor by) {
        return withGraph(graph -> keeper.changeBeside(id, version, by,
                current -> unknownCourse(prerequisites).or(() -> cycle(graph.with(id, prerequisites), id)),
                stamp -> replace(id, prerequisites, stamp)));
    }

    private List<RecordChange.Field> replace(CourseId id, Prerequisites prerequisites, Stamp stamp) {
        Prerequisites before = prerequisitesOf(id);
        courses.replacePrerequisites(id, prerequisites, stamp);
        return RequiredCodes.of(List.of(before, prerequisites), courses).differences(before, prerequisites);
    }

    private Prerequisites prerequisitesOf(CourseId id) {
        return courses.prerequisitesOf(List.of(id)).getOrDefault(id, Prerequisites.NONE);
    }

    /** The graph is held before any course is, so that no course disappears while another comes to require it. */
    private RecordOutcome<Course> withGraph(Function<PrerequisiteGraph, RecordOutcome<Course>> work) {
        return transactions.inTransaction(() -> work.apply(courses.lockPrerequisiteGraph()));
    }

    /** Holds the department, so that it cannot be deleted while a course joins it. */
    private Optional<RecordOutcome<Course>> unknownDepartment(Course.Details details) {
        return departments.lock(details.departmentId()).isPresent() ? Optional.empty()
                : Optional.of(new RecordOutcome.UnknownReference<>("departmentId", details.departmentId().value()));
    }

    private Optional<RecordOutcome<Course>> unknownCourse(Prerequisites prerequisites) {
        return prerequisites.courses().stream().filter(required -> courses.find(required).isEmpty()).findFirst()
                .map(required -> new RecordOutcome.UnknownReference<>("courseId", required.value()));
    }

    private Optional<RecordOutcome<Course>> cycle(PrerequisiteGraph graph, CourseId id) {
        return graph.cycleThrough(id).map(path -> {
            List<Course> named = path.stream().map(step -> courses.find(step).orElseThrow()).toList();
            return new RecordOutcome.PrerequisiteCycle<>(named.stream().map(c -> c.details().code()).toList());
        });
    }
}
