package campus.persistence.registrar;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import campus.application.registrar.EnrollInBulk;
import campus.application.registrar.EnrollStudent;
import campus.application.registrar.ManageDepartments;
import campus.application.registrar.ReviewWaitlist;
import campus.application.registrar.School;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordKind;
import campus.domain.registrar.Sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** How many statements what a use case does takes, whether it is about one or about two hundred. */
abstract class UseCaseStatementCountContract extends StatementCounts {

    @Test
    final void touchingImportJobsTakesOne() {
        adapters.importJobs().add(job(1));
        adapters.importJobs().add(job(2));
        assertCount(1, () -> {
            adapters.importJobs().touch(List.of(job(1).id(), job(2).id()), School.STAMP.at());
            return 0;
        });
    }

    @Test
    final void bulkEnrollmentTakesTheSameForOneAndForMany() {
        school.addStudents(2, MANY + 2);
        school.add(Sections.aSection(2).capacity(MANY + 1).meeting("MON WED", "09:00", "10:00"));
        school.add(Sections.aSection(3).capacity(MANY / 2).waitlistCapacity(MANY / 2));
        assertCount(3, () -> bulk(2, true, 2, 2));
        assertCount(3, () -> bulk(2, true, 3, MANY + 2));
        assertCount(8, () -> bulk(2, false, 2, 2));
        assertCount(8, () -> bulk(2, false, 3, MANY + 2));
        assertCount(9, () -> bulk(3, false, 3, MANY + 2));
        assertCount(6, () -> bulk(3, false, 3, MANY + 2));
    }

    /** What students do to each other on registration day. */
    @Test
    final void enrollingTakesSixAndARefusalByAFullSectionThree() {
        school.addStudents(2, 4);
        school.add(Sections.aSection(2).capacity(1).waitlistCapacity(1).meeting("MON WED", "09:00", "10:00"));
        assertCount(6, () -> enroll(2, 2));
        assertCount(7, () -> enroll(3, 2));
        assertCount(3, () -> enroll(4, 2));
    }

    private EnrollStudent.Outcome enroll(int student, int section) {
        return useCases().enrollStudent().enroll(new EnrollStudent.Command(Ids.student(student),
                new EnrollStudent.Target.InSection(Ids.section(section)), School.STAMP.by()));
    }

    private EnrollInBulk.Outcome bulk(int section, boolean dryRun, int first, int last) {
        return useCases().enrollInBulk().enroll(new EnrollInBulk.Command(Ids.section(section),
                IntStream.rangeClosed(first, last).mapToObj(Ids::student).toList(), EnrollInBulk.Mode.PARTIAL,
                dryRun, School.STAMP.by()));
    }

    @Test
    final void waitlistsTakeTheSameForOneAndForMany() {
        school.add(Sections.aSection(2).capacity(MANY).waitlistCapacity(MANY));
        school.claim(Ids.section(2), MANY);
        int waiting = 0;
        for (int number : List.of(1, MANY)) {
            while (waiting < number) {
                school.addStudents(++waiting + 1, waiting + 1);
                school.add(Enrollments.anEnrollment(waiting + 1).student(Ids.student(waiting + 1))
                        .section(Ids.section(2)).waitlisted());
                school.run(() -> adapters.seats().joinWaitlist(Ids.section(2)));
            }
            assertCount(5, () -> assertInstanceOf(ReviewWaitlist.Outcome.Reviewed.class,
                    useCases().reviewWaitlist().review(Ids.section(2))));
            assertCount(1, () -> adapters.desk().awaited(Ids.term(1), null, 100));
        }
        school.run(() -> adapters.seats().release(Ids.section(2)));
        assertCount(2, () -> adapters.desk().awaited(Ids.term(1), Ids.department(1), 100));
    }

    @Test
    final void historyOfAWaitlistTakesOne() {
        assertCount(1, () -> adapters.history().ofWaiting(Ids.section(1)));
        addMany();
        assertCount(1, () -> adapters.history().ofWaiting(Ids.section(1)));
    }

    @Test
    final void historyOfARecordTakesOneMoreForTheFields() {
        assertCount(1, () -> history(false));
        note(1, 1);
        assertCount(2, () -> history(false));
        note(2, MANY);
        assertCount(2, () -> history(false));
        assertCount(3, () -> history(true));
        assertEquals(MANY + 1, history(false).items().size());
    }

    private Page<RecordChange> history(boolean count) {
        return adapters.recordHistory().of(RecordKind.DEPARTMENT, Ids.department(1).value(),
                new ListRequest(MANY + 1, List.of(), null, count));
    }

    @Test
    final void notingManyChangesTakesTwo() {
        assertCount(2, () -> {
            note(1, MANY);
            return 0;
        });
    }

    private void note(int first, int last) {
        school.run(() -> adapters.recordHistory()
                .append(IntStream.rangeClosed(first, last)
                        .mapToObj(number -> new RecordChange(Ids.recordChange(number), RecordKind.DEPARTMENT,
                                Ids.department(1).value(), number, RecordChange.What.CHANGED, School.STAMP.at(),
                                School.STAMP.by(), List.of(new RecordChange.Field("code", "a", "b"),
                                        new RecordChange.Field("name", "a", null))))
                        .toList()));
    }

    /** The record is held, changed and read; its history takes one statement, and one for the fields that differ. */
    @Test
    final void changingARecordTakesFiveAndDeletingAndRestoringFourEach() {
        school.add(Departments.aDepartment(2));
        ManageDepartments manage = useCases().manageDepartments();
        assertCount(5, () -> manage.change(Ids.department(2), 0, Departments.aDepartment(3).details(),
                School.STAMP.by()));
        assertCount(4, () -> manage.delete(Ids.department(2), 1L, School.STAMP.by()));
        assertCount(4, () -> manage.restore(Ids.department(2), School.STAMP.by()));
        assertCount(2, () -> manage.dependents(Ids.department(2)));
    }

    /** All batches of an addAll count as one, whatever the driver makes of it. */
    @Test
    final void addingABatchTakesOne() {
        assertCount(1, () -> {
            school.addStudents(2, MANY);
            return 0;
        });
        assertCount(1, () -> adapters.transactions().inTransaction(() -> {
            refuse(2, MANY);
            return 0;
        }));
    }

    @Test
    final void addingABatchOfSectionsTakesOneMoreForTheMeetings() {
        assertCount(2, () -> adapters.transactions().inTransaction(() -> {
            adapters.sections().addAll(sections(), School.STAMP);
            return 0;
        }));
    }
}
