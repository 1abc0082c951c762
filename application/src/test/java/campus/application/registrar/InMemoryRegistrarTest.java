package campus.application.registrar;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import campus.application.shared.InMemoryTransactions;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Where the adapters in memory are stricter than a contract can ask of every adapter. */
final class InMemoryRegistrarTest extends UseCaseTest {

    @Test
    void refusesWorkOutsideATransaction() {
        school.founded().add(Students.aStudent(1));
        school.add(Enrollments.anEnrollment(1));
        List<Executable> calls = List.of(() -> adapters.departments().findDeleted(Ids.department(1)),
                () -> adapters.departments().add(Departments.aDepartment(2).build(), School.STAMP),
                () -> adapters.departments().addAll(List.of(), School.STAMP),
                () -> adapters.departments().delete(Ids.department(1), School.STAMP),
                () -> adapters.departments().findByCodes(List.of()),
                () -> adapters.courses().lock(Ids.course(1)), () -> adapters.courses().prerequisitesOf(List.of()),
                () -> adapters.courses().lockPrerequisiteGraph(), () -> adapters.terms().dependents(Ids.term(1)),
                () -> adapters.sections().findByKeys(List.of()), () -> adapters.students().findByEmails(List.of()),
                () -> adapters.enrollments().find(Ids.enrollment(1)),
                () -> adapters.enrollments().waitlist(Ids.section(1)), () -> adapters.seats().claim(Ids.section(1)),
                () -> adapters.refusals().append(List.of()),
                () -> adapters.scores().find(Ids.enrollment(1), Ids.assessment(1)),
                () -> adapters.history().append(EnrollmentChange.first(Ids.change(1),
                        Enrollments.anEnrollment(1).build(), School.STAMP.at(), BY, null)));
        calls.forEach(call -> assertThrows(IllegalStateException.class, call));
    }

    @Test
    void refusesToWriteInAReadOnlyTransaction() {
        school.founded();
        assertThrows(IllegalStateException.class,
                () -> adapters.transactions().readOnly(() -> adapters.seats().claim(Ids.section(1))));
        assertThrows(IllegalStateException.class, () -> adapters.transactions().readOnly(
                () -> adapters.departments().delete(Ids.department(1), School.STAMP)));
        assertEquals(0, section(1).seatsTaken());
    }

    @Test
    void refusesReferencesToWhatWasNeverStored() {
        assertThrows(IllegalStateException.class, () -> school.add(Courses.aCourse(1)));
        assertThrows(IllegalStateException.class, () -> school.add(Sections.aSection(1)));
        assertThrows(IllegalStateException.class, () -> school.add(Enrollments.anEnrollment(1)));
    }

    @Test
    void refusesCountersThatNobodyClaimed() {
        school.founded();
        assertThrows(IllegalStateException.class, () -> school.add(Sections.aSection(2).seatsTaken(1)));
    }

    @Test
    void sharesItsStoreWithOtherContexts() {
        school.founded();
        assertThrows(IllegalStateException.class,
                () -> new InMemoryTransactions(registrar.store()).inTransaction(() -> {
                    adapters.seats().claim(Ids.section(1));
                    throw new IllegalStateException("fault");
                }));
        assertEquals(0, section(1).seatsTaken());
    }
}
