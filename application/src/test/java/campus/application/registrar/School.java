package campus.application.registrar;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Repository;
import campus.application.shared.Stamp;
import campus.application.shared.Write;
import campus.domain.registrar.Assessment;
import campus.domain.registrar.AssessmentId;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Department;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.Score;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Student;
import campus.domain.registrar.Students;
import campus.domain.registrar.Term;
import campus.domain.registrar.Terms;
import campus.domain.shared.Actor;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;

/** Fills a school through its ports, each record in a transaction of its own. */
public final class School {
    public static final Stamp STAMP = new Stamp(new Actor("registrar"), Instant.parse("2026-08-20T10:00:00.123456Z"));
    private final RegistrarAdapters adapters;

    public School(RegistrarAdapters adapters) {
        this.adapters = adapters;
    }

    /** Adds department 1, course 1, term 1 and section 1 of them, since most records need these. */
    public School founded() {
        add(Departments.aDepartment(1));
        add(Courses.aCourse(1));
        add(Terms.aTerm(1));
        add(Sections.aSection(1));
        return this;
    }

    public RegistrarAdapters adapters() {
        return adapters;
    }

    public <R> R in(Supplier<R> work) {
        return adapters.transactions().inTransaction(work);
    }

    public void run(Runnable work) {
        in(() -> {
            work.run();
            return 0;
        });
    }

    public Department add(Departments department) {
        return add(adapters.departments(), department.build(), STAMP);
    }

    public Course add(Courses course) {
        return add(adapters.courses(), course.build(), STAMP);
    }

    public Term add(Terms term) {
        return add(adapters.terms(), term.build(), STAMP);
    }

    public Section add(Sections section) {
        return add(adapters.sections(), section.build(), STAMP);
    }

    public Student add(Students student) {
        return add(adapters.students(), student.build(), STAMP);
    }

    /** Adds the enrollment alone; seats and history stay as they are. */
    public Enrollment add(Enrollments enrollment) {
        Enrollment added = enrollment.build();
        return in(() -> {
            adapters.enrollments().addAll(List.of(added), STAMP);
            return adapters.enrollments().find(added.id()).orElseThrow();
        });
    }

    public Assessment add(Assessments assessment) {
        return add(adapters.assessments(), assessment.build(), STAMP);
    }

    /** Puts grade points such as "3.67", or none, in place of the score that is there. */
    public Score score(EnrollmentId enrollment, AssessmentId assessment, @Nullable String points) {
        return written(in(() -> adapters.scores().replace(adapters.scores().find(enrollment, assessment),
                points == null ? null : Grade.of(points), STAMP)));
    }

    public <I extends Identifier, T extends Aggregate<I>> T add(Repository<I, T> records, T record, Stamp stamp) {
        return written(in(() -> records.add(record, stamp)));
    }

    /** Adds students with these numbers in one batch. */
    public void addStudents(int first, int last) {
        List<Student> students = IntStream.rangeClosed(first, last)
                .mapToObj(number -> Students.aStudent(number).build()).toList();
        run(() -> adapters.students().addAll(students, STAMP));
    }

    public void require(CourseId course, Prerequisites prerequisites) {
        run(() -> adapters.courses().replacePrerequisites(course, prerequisites, STAMP));
    }

    /** Takes seats of a section without enrollments. */
    public void claim(SectionId section, int seats) {
        run(() -> {
            for (int i = 0; i < seats; i++) {
                if (!adapters.seats().claim(section)) {
                    throw new IllegalStateException("the section is full: " + section);
                }
            }
        });
    }

    public <I extends Identifier, T extends Aggregate<I>> void delete(Repository<I, T> records, I id) {
        if (!in(() -> records.delete(id, STAMP))) {
            throw new IllegalStateException("not there: " + id);
        }
    }

    public Section section(SectionId id) {
        return in(() -> adapters.sections().find(id)).orElseThrow();
    }

    public static <T> T written(Write<T> write) {
        return switch (write) {
            case Write.Written<T>(T record) -> record;
            case Write.Stale<T> stale -> throw new IllegalStateException(stale.toString());
            case Write.Duplicate<T> duplicate -> throw new IllegalStateException(duplicate.toString());
        };
    }
}
