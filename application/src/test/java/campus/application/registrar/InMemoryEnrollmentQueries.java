package campus.application.registrar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Criteria;
import campus.application.shared.InMemoryCriteria;
import campus.application.shared.InMemoryList;
import campus.application.shared.InMemoryRow;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.Course;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Reach;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Term;
import campus.domain.registrar.Transcript;

/** Reads enrollments from memory. */
public final class InMemoryEnrollmentQueries implements EnrollmentQueries {
    private final RegistrarTables tables;
    private final Reach reach;
    private final Criteria scope;

    InMemoryEnrollmentQueries(RegistrarTables tables) {
        this(tables, Reach.everything());
    }

    private InMemoryEnrollmentQueries(RegistrarTables tables, Reach reach) {
        this.tables = tables;
        this.reach = reach;
        this.scope = ReachCriteria.ofEnrollments(reach);
    }

    @Override
    public EnrollmentQueries within(Reach wanted) {
        return new InMemoryEnrollmentQueries(tables, wanted);
    }

    @Override
    public Optional<EnrollmentView> find(EnrollmentId id) {
        return tables.store().read(() -> found(id).map(this::view));
    }

    private Optional<Enrollment> found(EnrollmentId id) {
        return Optional.ofNullable(tables.enrollments().get(id))
                .filter(enrollment -> new RegistrarNodes(tables).meets(enrollment, scope));
    }

    @Override
    public Optional<EnrollmentStanding> standing(EnrollmentId id) {
        return tables.store().read(() -> found(id)
                .map(enrollment -> new EnrollmentStanding(view(enrollment).at(null),
                        term(enrollment).details().dropDeadline(),
                        tables.enrollments().all().stream()
                                .anyMatch(other -> other.studentId().equals(enrollment.studentId())
                                        && other.status() == EnrollmentStatus.WAITLISTED))));
    }

    @Override
    public Page<EnrollmentView> list(ListRequest request) {
        return page(enrollment -> true, request);
    }

    @Override
    public Page<EnrollmentView> ofSection(SectionId section, ListRequest request) {
        return page(enrollment -> enrollment.sectionId().equals(section), request);
    }

    @Override
    public Page<EnrollmentView> ofStudent(StudentId student, ListRequest request) {
        return page(enrollment -> enrollment.studentId().equals(student), request);
    }

    @Override
    public Page<EnrollmentView> enrolledBetween(Instant first, Instant last, ListRequest request) {
        return page(enrollment -> !enrollment.enrolledAt().isBefore(first) && !enrollment.enrolledAt().isAfter(last),
                request);
    }

    @Override
    public Optional<Transcript> transcript(StudentId student) {
        return tables.store().read(() -> Optional.ofNullable(tables.students().get(student))
                .filter(row -> !row.deleted() && reach.includes(student)).map(InMemoryRow::record)
                .map(this::transcript));
    }

    private Page<EnrollmentView> page(Predicate<Enrollment> condition, ListRequest asked) {
        ListRequest request = asked.within(scope);
        RegistrarNodes nodes = new RegistrarNodes(tables);
        return tables.store().read(() -> InMemoryCriteria.including(InMemoryList.page(
                tables.enrollments().all().stream().filter(condition)
                        .filter(enrollment -> nodes.meets(enrollment, request.filter())).map(this::view).toList(),
                RegistrarFields.ENROLLMENTS, request), request.include(), view -> nodes.node(view.enrollment())));
    }

    private EnrollmentView view(Enrollment enrollment) {
        Student student = RegistrarTables.stored(tables.students(), enrollment.studentId());
        Section section = section(enrollment);
        Course course = course(enrollment);
        return new EnrollmentView(enrollment, position(enrollment), student.details().number(),
                student.details().name(), student.details().email(), course.details().code(), course.details().title(),
                course.details().credits(), term(enrollment).details().code(), section.details().number());
    }

    private @Nullable Integer position(Enrollment enrollment) {
        return enrollment.status() == EnrollmentStatus.WAITLISTED
                ? Integer.valueOf(InMemoryEnrollmentRepository.waitlist(tables, enrollment.sectionId())
                        .indexOf(enrollment) + 1)
                : null;
    }

    private Transcript transcript(Student student) {
        List<Transcript.Line> lines = tables.enrollments().all().stream()
                .filter(e -> e.studentId().equals(student.id()) && e.status() == EnrollmentStatus.COMPLETED)
                .sorted(Comparator.comparing((Enrollment e) -> term(e).details().startsOn())
                        .thenComparing(e -> course(e).details().code().value())
                        .thenComparing(e -> e.id().value()))
                .flatMap(e -> line(e).stream()).toList();
        return new Transcript(student.details().number(), student.details().name(), lines);
    }

    private Optional<Transcript.Line> line(Enrollment e) {
        Grade grade = e.grade();
        Course.Details course = course(e).details();
        return grade == null ? Optional.empty()
                : Optional.of(new Transcript.Line(e.id(), term(e).details().code(), course.code(), course.title(),
                        section(e).details().number(), course.credits(), grade));
    }

    private Section section(Enrollment enrollment) {
        return RegistrarTables.stored(tables.sections(), enrollment.sectionId());
    }

    private Course course(Enrollment enrollment) {
        return RegistrarTables.stored(tables.courses(), section(enrollment).courseId());
    }

    private Term term(Enrollment enrollment) {
        return RegistrarTables.stored(tables.terms(), section(enrollment).termId());
    }
}
