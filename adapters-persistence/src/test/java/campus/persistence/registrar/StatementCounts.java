package campus.persistence.registrar;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;

import campus.application.registrar.ImportJob;
import campus.application.registrar.InMemoryRegistrar;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.RegistrarUseCases;
import campus.application.registrar.SampleImportJobs;
import campus.application.registrar.School;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.TestClock;
import campus.domain.registrar.Course;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Department;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.RefusedAttempt;
import campus.domain.registrar.Section;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Term;
import campus.domain.registrar.Terms;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A school in which statements are counted, and the same with two hundred of everything. */
abstract class StatementCounts {

    static final int MANY = 200;
    StatementCounter counter;
    RegistrarAdapters adapters;
    School school;

    abstract TestSchool database();

    @BeforeEach
    final void found() {
        counter = database().get(StatementCounter.class);
        adapters = TestRegistrar.on(database().emptied());
        school = new School(adapters).founded();
        school.addStudents(1, 1);
        school.add(Enrollments.anEnrollment(1).completed("3.00"));
        school.run(() -> refuse(1, 1));
    }

    RegistrarUseCases useCases() {
        return new RegistrarUseCases(adapters.ports(new TestClock(Terms.DURING_REGISTRATION)),
                InMemoryRegistrar.SETTINGS);
    }

    static ImportJob job(int number) {
        return SampleImportJobs.queued(number, School.STAMP.at());
    }

    final <V> void assertList(int wanted, Function<ListRequest, Page<V>> list) {
        assertList(wanted, wanted, list);
    }

    /** A list of one, which then has many rows, of enrollments some that wait. */
    final <V> void assertList(int wanted, int ofMany, Function<ListRequest, Page<V>> list) {
        ListRequest plain = new ListRequest(MANY, List.of(), null, false);
        ListRequest counted = new ListRequest(MANY, List.of(), null, true);
        assertCount(wanted, () -> list.apply(plain));
        assertCount(wanted + 1, () -> list.apply(counted));
        addMany();
        assertCount(ofMany, () -> assertSize(list.apply(plain)));
        assertCount(ofMany + 1, () -> list.apply(counted));
        found();
    }

    static <V> Page<V> assertSize(Page<V> page) {
        assertEquals(MANY, page.items().size());
        return page;
    }

    final void assertCount(int wanted, Supplier<?> work) {
        List<String> statements = counter.during(work);
        assertEquals(wanted, statements.size(), () -> String.join("\n", statements));
    }

    final void refuse(int first, int last) {
        adapters.refusals().append(IntStream.rangeClosed(first, last)
                .mapToObj(number -> new RefusedAttempt(Ids.refusal(number), Ids.student(1), Ids.section(1),
                        List.of("section-full"), School.STAMP.at(), School.STAMP.by()))
                .toList());
    }

    /**
     * Departments, courses, terms, sections, students, refusals and enrollments up to two hundred, all tied to the
     * first.
     */
    void addMany() {
        school.addStudents(2, MANY);
        List<Department> departments = IntStream.rangeClosed(2, MANY)
                .mapToObj(number -> Departments.aDepartment(number).build()).toList();
        List<Course> courses = IntStream.rangeClosed(2, MANY).mapToObj(number -> Courses.aCourse(number).build())
                .toList();
        List<Term> terms = IntStream.rangeClosed(2, MANY).mapToObj(number -> Terms.aTerm(number).build()).toList();
        school.run(() -> {
            adapters.departments().addAll(departments, School.STAMP);
            adapters.courses().addAll(courses, School.STAMP);
            adapters.terms().addAll(terms, School.STAMP);
            adapters.sections().addAll(sections(), School.STAMP);
            adapters.enrollments().addAll(IntStream.rangeClosed(2, MANY).mapToObj(number -> Enrollments
                    .anEnrollment(number).student(Ids.student(number)).waitlisted().build()).toList(), School.STAMP);
            adapters.enrollments().addAll(IntStream.rangeClosed(2, MANY).mapToObj(number -> Enrollments
                    .anEnrollment(MANY + number).section(Ids.section(number)).build()).toList(), School.STAMP);
            refuse(2, MANY);
        });
        IntStream.rangeClosed(2, MANY).forEach(number -> adapters.importJobs().add(job(number)));
        school.require(Ids.course(1), new Prerequisites(IntStream.rangeClosed(2, 40).mapToObj(
                number -> new Prerequisites.Group(number, List.of(new Prerequisites.Alternative(Ids.course(number),
                        Grade.LOWEST, false))))
                .toList()));
    }

    static List<Section> sections() {
        return IntStream.rangeClosed(2, MANY)
                .mapToObj(number -> Sections.aSection(number).meeting("MON WED", "09:00", "10:00").build()).toList();
    }
}
