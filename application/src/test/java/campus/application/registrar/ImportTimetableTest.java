package campus.application.registrar;

import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportRecords.Options;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RegistrationLimits;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.Terms;

import static campus.application.registrar.ImportKind.SECTIONS;
import static campus.application.registrar.ImportKind.TERMS;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** How terms and sections are imported. */
final class ImportTimetableTest extends ImportUseCaseTest {

    @Nested
    class OfTerms {
        private static final String HEADER = "code,name,starts_on,ends_on,registration_opens_at,"
                + "registration_closes_at,drop_deadline";

        @Test
        void createsChangesAndLeavesAlone() {
            String fall = "2026-FALL,Fall 2026,2026-08-24,2026-12-18,2026-04-01T08:00:00Z,2026-09-05T00:00Z,2026-10-16";
            assertAllCreated(run(TERMS, HEADER, fall, "bare,Bare,2026-08-24,2026-08-24,,,"), 2);
            assertEquals(Terms.aTerm().details(), term("2026-fall").details());
            assertEquals(Terms.aTerm().code("bare").name("Bare").days("2026-08-24", "2026-08-24").window(null, null)
                    .dropDeadline(null).details(), term("bare").details());
            assertCounts(run(TERMS, HEADER, fall, "bare,Bare,2026-08-24,2026-08-25,,,"), 0, 1, 1, 0);
            assertEquals(1, term("bare").version());
        }

        @Test
        void leavesAWindowAndADeadlineForWhichThereIsNoColumn() {
            school.add(Terms.aTerm());
            assertCounts(run(TERMS, "code,name,starts_on,ends_on", "2026-fall,Fall 2026,2026-08-24,2026-12-18"), 0, 0,
                    1, 0);
            assertCounts(run(TERMS, "code,name,starts_on,ends_on", "2026-fall,Autumn,2026-08-24,2026-12-18"), 0, 1, 0,
                    0);
            assertEquals(Terms.aTerm().name("Autumn").details(), term("2026-fall").details());
        }

        @Test
        void rejectsARowThatIsImpossibleTogetherWithWhatIsStored() {
            school.add(Terms.aTerm());
            Report report = run(TERMS, "code,name,starts_on,ends_on,registration_closes_at",
                    "2026-fall,Fall 2026,2026-08-24,2026-12-18,2026-01-01T00:00Z", "t,T,2026-08-24,2026-12-18,");
            assertCounts(report, 1, 0, 0, 1);
            assertRejects(report, "2 registration_closes_at too-early");
        }

        @Test
        void rejectsMomentsThatDoNotExist() {
            assertRejects(run(TERMS, HEADER, "a,A,2026-08-24,2026-12-18,2026-02-30T08:00Z,,",
                    "b,B,2026-08-24,2026-12-18,2026-09-31,,", "c,C,2026-08-24,2026-12-18,2026-09-30T24:00,,"),
                    "2 registration_opens_at malformed", "3 registration_opens_at malformed",
                    "4 registration_opens_at malformed");
        }

        @Test
        void readsTimesWithoutAnOffsetInTheSchoolsZone() {
            RegistrarSettings chicago = new RegistrarSettings(RegistrationLimits.DEFAULT, ZoneId.of("America/Chicago"),
                    GradeScale.FOUR_POINT, EnrollmentStatus.DEFAULT_POLICY);
            run(new RegistrarUseCases(adapters.ports(registrar.clock()), chicago), Options.NORMAL,
                    new Table(TERMS, HEADER,
                            cells("t,T,2026-08-24,2026-12-18,2026-03-08T08:00:00,2026-11-02,")));
            assertEquals(Terms.aTerm().window("2026-03-08T13:00:00Z", "2026-11-02T06:00:00Z").details()
                    .registrationOpensAt(), term("t").details().registrationOpensAt());
            assertEquals("2026-11-02T06:00:00Z", String.valueOf(term("t").details().registrationClosesAt()));
        }

        @Test
        void rejectsBadCellsAndImpossibleTerms() {
            Report report = run(TERMS, HEADER, "a,A,24.8.2026,2026-12-18,,,", "b,B,2026-08-24,2026-02-30,,,",
                    "c,C,2026-08-24,2026-08-23,,,", "d,D,2026-08-24,2026-12-18,noon,,",
                    "e,E,2026-08-24,2026-12-18,2026-04-01,2026-04-01,", "f,F,,,,,never");
            assertCounts(report, 0, 0, 0, 6);
            assertRejects(report, "2 starts_on malformed", "3 ends_on malformed", "4 ends_on too-early",
                    "5 registration_opens_at malformed", "6 registration_closes_at too-early",
                    "7 starts_on required", "7 ends_on required", "7 drop_deadline malformed");
        }

        private Term term(String code) {
            TermCode key = new TermCode(code);
            return school.in(() -> adapters.terms().findByCodes(List.of(key))).values().iterator().next().record();
        }
    }

    @Nested
    class OfSections {
        private static final String SHORT = "course_code,term_code,number,capacity";
        private static final String HEADER = SHORT + ",waitlist_capacity,days,starts_at,ends_at";

        @BeforeEach
        void addCoursesAndTerms() {
            school.add(Departments.aDepartment(1));
            school.add(Courses.aCourse(1));
            school.add(Courses.aCourse(2));
            school.add(Terms.aTerm(1));
        }

        @Test
        void createsChangesAndLeavesAlone() {
            String first = "C 1,term-1,AL1,30,5,mon|WED|Fri,09:00,09:50";
            assertAllCreated(run(SECTIONS, HEADER, first, "C 1,term-1,AL2,0,,,,"), 2);
            assertEquals(Sections.aSection().waitlistCapacity(5).instructor(null)
                    .meeting("MON WED FRI", "09:00", "09:50").details(), section("AL1").details());
            assertEquals(Sections.aSection().number("AL2").capacity(0).instructor(null).details(),
                    section("AL2").details());
            assertCounts(run(SECTIONS, HEADER, first, "c 1,TERM-1,al2,10,,,,"), 0, 1, 1, 0);
            assertEquals(1, section("AL2").version());
        }

        @Test
        void leavesWhatItHasNoColumnFor() {
            school.add(Sections.aSection().waitlistCapacity(5).status(SectionStatus.CLOSED)
                    .meeting("MON", "09:00", "10:00").meeting("TUE", "09:00", "10:00"));
            assertCounts(run(SECTIONS, SHORT, "C 1,term-1,AL1,30"), 0, 0, 1, 0);
            assertCounts(run(SECTIONS, SHORT, "C 1,term-1,AL1,31"), 0, 1, 0, 0);
            assertEquals(Sections.aSection().capacity(31).waitlistCapacity(5).status(SectionStatus.CLOSED)
                    .meeting("MON", "09:00", "10:00").meeting("TUE", "09:00", "10:00").details(),
                    section("AL1").details());
        }

        @Test
        void takesTheMeetingsAwayWhenTheirCellsAreEmpty() {
            school.add(Sections.aSection().meeting("MON", "09:00", "10:00"));
            assertCounts(run(SECTIONS, HEADER, "C 1,term-1,AL1,30,,,,"), 0, 1, 0, 0);
            assertEquals(List.of(), section("AL1").details().meetings());
        }

        @Test
        void rejectsACapacityBelowWhatIsTaken() {
            school.add(Sections.aSection(1).number("AL1").capacity(2).waitlistCapacity(2));
            school.addStudents(1, 3);
            enrollAll(1, 3, Ids.section(1));
            assertEquals(List.of(new Rejected(2, "capacity", new ImportProblem.CapacityInUse(2))),
                    run(SECTIONS, HEADER, "C 1,term-1,AL1,1,2,,,").rejects());
            assertEquals(List.of(new Rejected(2, "waitlist_capacity", new ImportProblem.CapacityInUse(1))),
                    run(SECTIONS, HEADER, "C 1,term-1,AL1,2,0,,,").rejects());
        }

        @Test
        void givesNewSeatsToThoseWhoWait() {
            school.add(Sections.aSection(1).number("AL1").capacity(1).waitlistCapacity(2));
            school.addStudents(1, 3);
            enrollAll(1, 3, Ids.section(1));
            assertCounts(run(SECTIONS, SHORT, "C 1,term-1,AL1,2"), 0, 1, 0, 0);
            assertEquals(2, section("AL1").seatsTaken());
            assertEquals(1, section("AL1").waitlisted());
        }

        @Test
        void rejectsMissingCoursesAndTermsAndDeletedSections() {
            school.add(Sections.aSection());
            school.delete(adapters.sections(), Ids.section(1));
            school.delete(adapters.courses(), Ids.course(2));
            Report report = run(SECTIONS, SHORT, "C 9,term-1,A,1", "C 1,term-9,A,1", "C 2,term-1,A,1",
                    "C 1,term-1,AL1,1", "C 1,term-1,A,1");
            assertCounts(report, 1, 0, 0, 4);
            assertRejects(report, "2 course_code unknown-reference", "3 term_code unknown-reference",
                    "4 course_code deleted", "5 number deleted");
        }

        @Test
        void rejectsBadCells() {
            Report report = run(SECTIONS, HEADER, "C 1,term-1,A,many,,,,", "C 1,term-1,B,-1,,,,",
                    "C 1,term-1,C,1,100001,,,", "C 1,term-1,D,1,,Someday,09:00,10:00", "C 1,term-1,E,1,,MON,9,10:00",
                    "C 1,term-1,F,1,,MON,10:00,10:00", "C 1,term-1,G,1,,MON,,", "C 1,term-1,H,1,,,09:00,10:00",
                    "C 1,term-1,I,1,,MON,09:00:30,10:00");
            assertCounts(report, 0, 0, 0, 9);
            assertRejects(report, "2 capacity malformed", "3 capacity out-of-range",
                    "4 waitlist_capacity out-of-range", "5 days malformed", "6 starts_at malformed",
                    "7 ends_at too-early", "8 starts_at required", "8 ends_at required", "9 days required",
                    "10 starts_at malformed");
        }

        private Section section(String number) {
            SectionRepository.Key key = new SectionRepository.Key(Ids.course(1), Ids.term(1),
                    new SectionNumber(number));
            return school.in(() -> adapters.sections().findByKeys(List.of(key))).values().iterator().next()
                    .record();
        }
    }
}
