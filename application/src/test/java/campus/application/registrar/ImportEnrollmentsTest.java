package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportRecords.Outcome;
import campus.application.registrar.ImportRecords.SectionDrops;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Remark;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.Sections;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.Terms;

import static campus.application.registrar.ImportKind.ENROLLMENTS;
import static campus.application.registrar.ImportKind.LEGACY_ENROLLMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

final class ImportEnrollmentsTest extends ImportUseCaseTest {
    private static final String HEADER = "student_number,course_code,term_code,section_number,status,grade,enrolled_on";

    @BeforeEach
    void addSchool() {
        school.founded();
        school.addStudents(1, 9);
    }

    private Optional<Enrollment> of(int student, int section) {
        EnrollmentRepository.Key key = new EnrollmentRepository.Key(Ids.student(student), Ids.section(section));
        return Optional.ofNullable(school.in(() -> adapters.enrollments().lockAll(List.of(key))).get(key));
    }

    private String row(int student, String rest) {
        return "S" + student + ",C 1," + term() + ",S1," + rest;
    }

    private String term() {
        return Terms.aTerm(1).build().details().code().value();
    }

    private List<EnrollmentChange> history(int student) {
        return adapters.history().of(of(student, 1).orElseThrow().id());
    }

    private void resize(int capacity, int waitlist) {
        school.add(Sections.aSection(7).number("A7").capacity(capacity).waitlistCapacity(waitlist));
    }

    @Nested
    class OfThePast {

        @Test
        void areTakenAsTheyAreGiven() {
            assertAllCreated(run(ENROLLMENTS, HEADER, row(1, "completed,A-,2024-01-10"),
                    row(2, "completed,3.5,2024-01-10"), row(3, "Dropped,,2024-01-10"), row(4, "active,,")), 4);
            Enrollment first = of(1, 1).orElseThrow();
            assertEquals(Grade.of("3.67"), first.grade());
            assertEquals("2024-01-10T00:00:00Z", first.enrolledAt().toString());
            assertEquals(EnrollmentStatus.DROPPED, of(3, 1).orElseThrow().status());
            assertEquals(registrar.clock().instant(), of(4, 1).orElseThrow().enrolledAt());
            assertEquals(3, school.section(Ids.section(1)).seatsTaken());
        }

        @Test
        void haveALineOfHistoryThatSaysImport() {
            run(ENROLLMENTS, HEADER, row(1, "completed,A-,2024-01-10"));
            EnrollmentChange line = history(1).getFirst();
            assertNull(line.from());
            assertEquals(Grade.of("3.67"), line.gradeTo());
            assertEquals(new Remark("import"), line.why());
            assertEquals(BY, line.by());
            assertEquals(registrar.clock().instant(), line.at());
        }

        @Test
        void changeNothingWhenTheyAreSentAgain() {
            String[] rows = {row(1, "completed,A-,2024-01-10"), row(2, "active,,"), row(3, "dropped,,2024-01-10")};
            run(ENROLLMENTS, HEADER, rows);
            registrar.clock().set("2026-12-01T00:00:00Z");
            assertCounts(run(ENROLLMENTS, HEADER, rows), 0, 0, 3, 0);
            assertEquals(0, of(1, 1).orElseThrow().version());
            assertEquals(1, history(1).size());
            assertEquals(2, school.section(Ids.section(1)).seatsTaken());
        }

        @Test
        void correctWhatIsStoredWhateverItsStatus() {
            run(ENROLLMENTS, HEADER, row(1, "completed,A-,2024-01-10"), row(2, "active,,"));
            assertCounts(run(ENROLLMENTS, HEADER, row(1, "completed,B,2024-01-10"), row(2, "completed,4.00,")), 0, 2, 0,
                    0);
            assertEquals(Grade.of("3.00"), of(1, 1).orElseThrow().grade());
            EnrollmentChange line = history(1).getLast();
            assertEquals(List.of(Grade.of("3.67"), Grade.of("3.00")), List.of(line.gradeFrom(), line.gradeTo()));
            assertEquals(new Remark("import"), line.why());
            assertEquals(2, school.section(Ids.section(1)).seatsTaken());
        }

        @Test
        void neverTakeMoreSeatsThanThereAre() {
            resize(2, 0);
            Report report = run(ENROLLMENTS, HEADER, full(1, "completed,A,"), full(2, "active,,"), full(3, "active,,"),
                    full(4, "dropped,,"), full(5, "completed,B,"));
            assertCounts(report, 3, 0, 0, 2);
            assertRejects(report, "4 status section-full", "6 status section-full");
            assertEquals(2, school.section(Ids.section(7)).seatsTaken());
        }

        @Test
        void useASeatThatAnEarlierRowGivesBack() {
            resize(1, 0);
            run(ENROLLMENTS, HEADER, full(1, "completed,A,"));
            assertCounts(run(ENROLLMENTS, HEADER, full(1, "dropped,,"), full(2, "active,,")), 1, 1, 0, 0);
            assertEquals(1, school.section(Ids.section(7)).seatsTaken());
        }

        @Test
        void giveSeatsTheyFreeToTheWaitlist() {
            fillAndWait();
            run(ENROLLMENTS, HEADER, full(1, "dropped,,"));
            assertEquals(EnrollmentStatus.ACTIVE, of(4, 7).orElseThrow().status());
            assertEquals(3, school.section(Ids.section(7)).seatsTaken());
            assertEquals(0, school.section(Ids.section(7)).waitlisted());
        }

        @Test
        void takeSomebodyOffTheWaitlist() {
            fillAndWait();
            assertCounts(run(ENROLLMENTS, HEADER, full(4, "dropped,,")), 0, 1, 0, 0);
            assertEquals(0, school.section(Ids.section(7)).waitlisted());
            assertEquals(3, school.section(Ids.section(7)).seatsTaken());
        }

        private String full(int student, String rest) {
            return row(student, rest).replace(",S1,", ",A7,");
        }

        /** Three seats that are taken, and a fourth student who waits. */
        private void fillAndWait() {
            resize(3, 2);
            for (int student = 1; student <= 4; student++) {
                enrolled(Ids.student(student), Ids.section(7));
            }
        }
    }

    @Nested
    class Rejected {

        @Test
        void areRowsThatCannotBe() {
            Report report = run(ENROLLMENTS, HEADER, row(1, "completed,4.01,"), row(1, "completed,A++,"),
                    row(1, "completed,,"), row(3, "active,A,"), row(1, "waitlisted,,"), row(1, ",,"),
                    row(1, "active,,2024-02-30"), row(1, "active,"), row(1, "active,,"), row(1, "dropped,,"));
            assertCounts(report, 1, 0, 0, 9);
            assertRejects(report, "2 grade grade-out-of-range", "3 grade grade-out-of-range", "4 grade required",
                    "5 grade grade-not-allowed", "6 status malformed", "7 status required", "8 enrolled_on malformed",
                    "9 - wrong-cell-count", "11 - repeated");
        }

        @Test
        void areRowsThatNameWhatIsNotThere() {
            school.delete(adapters.students(), Ids.student(9));
            Report report = run(ENROLLMENTS, HEADER, row(99, "active,,"), row(9, "active,,"),
                    row(1, "active,,").replace("C 1", "C 9"), row(1, "active,,").replace(term(), "never"),
                    row(1, "active,,").replace(",S1,", ",Z,"), row(2, "active,,"));
            assertCounts(report, 1, 0, 0, 5);
            assertRejects(report, "2 student_number unknown-reference", "3 student_number deleted",
                    "4 course_code unknown-reference", "5 term_code unknown-reference",
                    "6 section_number unknown-reference");
        }
    }

    @Nested
    class Guard {

        @BeforeEach
        void enroll() {
            assertAllCreated(run(ENROLLMENTS, HEADER, row(1, "active,,"), row(2, "active,,"), row(3, "active,,"),
                    row(4, "active,,"), row(5, "completed,A,")), 5);
        }

        @Test
        void refusesToDropMoreThanHalfOfASection() {
            Outcome outcome = outcome(Options.NORMAL, row(1, "dropped,,"), row(2, "dropped,,"), row(3, "dropped,,"),
                    row(5, "dropped,,"), row(6, "active,,"));
            assertEquals(new Outcome.TooManyDrops(List.of(new SectionDrops(new CourseCode("C 1"),
                    new TermCode(term()), new SectionNumber("S1"), 4, 3))), outcome);
            assertEquals(EnrollmentStatus.ACTIVE, of(1, 1).orElseThrow().status());
            assertEquals(Optional.empty(), of(6, 1));
        }

        @Test
        void letsHalfOfASectionGo() {
            assertCounts(run(ENROLLMENTS, HEADER, row(1, "dropped,,"), row(2, "dropped,,")), 0, 2, 0, 0);
        }

        @Test
        void standsAsideWhenItIsTold() {
            outcome(new Options(false, true), row(1, "dropped,,"), row(2, "dropped,,"), row(3, "dropped,,"));
            assertEquals(EnrollmentStatus.DROPPED, of(3, 1).orElseThrow().status());
            assertEquals(2, school.section(Ids.section(1)).seatsTaken());
        }

        private Outcome outcome(Options options, String... rows) {
            return useCases.importRecords().run(List.of(new Table(ENROLLMENTS, HEADER, cells(rows))), options, BY,
                    new Rejects());
        }
    }

    @Nested
    class DryRun {

        @Test
        void tellsTheSameAndKeepsNothing() {
            Table table = new Table(ENROLLMENTS, HEADER, cells(row(1, "completed,A-,"), row(2, "completed,A++,")));
            Report rehearsed = run(useCases, new Options(true, false), table);
            assertEquals(Optional.empty(), of(1, 1));
            assertEquals(0, school.section(Ids.section(1)).seatsTaken());
            assertEquals(rehearsed, run(useCases, Options.NORMAL, table));
            assertCounts(rehearsed, 1, 0, 0, 1);
        }

        @Test
        void seesInLaterFilesWhatEarlierOnesBring() {
            List<ImportFile> files = new ArrayList<>(List.of(
                    new Table(ENROLLMENTS, HEADER, cells("N1,C 1," + term() + ",S1,active,,")),
                    new Table(ImportKind.STUDENTS, "student_number,name,email", cells("N1,New,new@school.example"))));
            Rejects rejects = new Rejects();
            useCases.importRecords().run(files, new Options(true, false), BY, rejects);
            assertEquals(List.of(), rejects.all);
        }
    }

    @Nested
    class Legacy {
        private static final String SHORT = "student_number,course_code,is_active,final_grade,created_at";

        @Test
        void goToTheOnlySectionOfTheFirstTermThatHadNotEnded() {
            school.add(Terms.aTerm(3).days("2024-01-15", "2024-05-10"));
            school.add(Sections.aSection(3).term(Ids.term(3)).number("L"));
            assertAllCreated(run(LEGACY_ENROLLMENTS, SHORT, "S1,C 1,false,B+,2024-01-08 09:30:00",
                    "S2,C 1,0,2.5,2024-05-10", "S3,C 1,TRUE,,2024-05-11T00:00:00Z"), 3);
            assertEquals(Grade.of("3.33"), of(1, 3).orElseThrow().grade());
            assertEquals("2024-01-08T00:00:00Z", of(1, 3).orElseThrow().enrolledAt().toString());
            assertEquals(EnrollmentStatus.COMPLETED, of(2, 3).orElseThrow().status());
            assertEquals(EnrollmentStatus.ACTIVE, of(3, 1).orElseThrow().status());
        }

        @Test
        void areRejectedWhereThereIsNotExactlyOne() {
            school.add(Sections.aSection(2).number("A2"));
            Report report = run(LEGACY_ENROLLMENTS, SHORT, "S1,C 1,true,,2026-08-30", "S1,C 1,true,,2099-01-01");
            assertRejects(report, "2 course_code choose-section", "3 course_code choose-section");
            assertEquals(List.of(new ImportProblem.ChooseSection(2), new ImportProblem.ChooseSection(0)),
                    report.rejects().stream().map(ImportUseCaseTest.Rejected::problem).toList());
        }

        @Test
        void areRejectedWithBadCells() {
            assertRejects(run(LEGACY_ENROLLMENTS, SHORT, "S1,C 1,maybe,,2026-08-30", "S1,C 1,false,,2026-08-30",
                    "S1,C 1,true,A,2026-08-30", "S1,C 1,true,,yesterday", "S1,C 1,true,,2026-08-29",
                    "S1,C 1,false,A,2026-08-30"), "2 is_active malformed", "3 final_grade required",
                    "4 final_grade grade-not-allowed", "5 created_at malformed", "7 - repeated");
        }
    }

    @Test
    void areKeptInAnyNumber() {
        school.add(Sections.aSection(8).number("A8").capacity(3_000));
        school.addStudents(10, 2_500);
        List<ImportFile.Row> rows = new ArrayList<>();
        for (int student = 1; student <= 2_500; student++) {
            rows.add(new ImportFile.Row.Cells(student + 1, List.of("S" + student, "C 1", term(), "A8",
                    student % 2 == 0 ? "dropped" : "completed", student % 2 == 0 ? "" : "B", "")));
        }
        assertCounts(run(ENROLLMENTS, HEADER, rows), 2_500, 0, 0, 0);
        assertCounts(run(ENROLLMENTS, HEADER, rows), 0, 0, 2_500, 0);
        assertEquals(1_250, school.section(Ids.section(8)).seatsTaken());
    }
}
