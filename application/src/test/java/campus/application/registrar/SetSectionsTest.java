package campus.application.registrar;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.registrar.EnrollInBulk.Mode;
import campus.application.registrar.SetSections.Item;
import campus.application.registrar.SetSections.Outcome;
import campus.application.shared.ListRequest;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Terms;
import campus.domain.shared.FieldViolation;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.TransitionPolicy;
import campus.domain.shared.Violation;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class SetSectionsTest extends UseCaseTest {
    private static final StudentId ANN = Ids.student(1);
    private static final int FULL = 10;

    /** Sections 2 to 9 have seats; section 10 has one, which is taken, and one place to wait. */
    @BeforeEach
    void foundSchool() {
        school.founded();
        school.addStudents(1, 5);
        IntStream.rangeClosed(2, 9).forEach(number -> offer(number, Sections.aSection(number)));
        offer(FULL, Sections.aSection(FULL).capacity(1).waitlistCapacity(1));
        enrolled(Ids.student(2), Ids.section(FULL));
    }

    @Nested
    class Partial {

        @Test
        void dropsWhatIsNotNamedAndAddsWhatIsMissing() {
            enrollAnn(2, 3, 4, 5, 6);
            assertEquals(List.of("7 enrolled", "3 kept", "10 waits 1", "8 enrolled", "2 dropped", "4 dropped",
                    "5 dropped", "6 dropped"), done(7, 3, FULL, 8));
            assertEquals(List.of("3 ACTIVE", "7 ACTIVE", "8 ACTIVE", "10 WAITLISTED"), held(ANN));
            assertEquals(List.of(0, 1, 0, 0, 0, 1, 1, 0), IntStream.rangeClosed(2, 9)
                    .mapToObj(number -> section(number).seatsTaken()).toList());
            assertEquals(List.of("->ACTIVE registrar", "ACTIVE>DROPPED registrar"), history(enrollment(2)));
            assertEquals(List.of("->ACTIVE registrar"), history(enrollment(7)));
            assertEquals(List.of(), refused(ANN));
        }

        @Test
        void changesNothingTheSecondTime() {
            done(3, FULL, 2);
            assertEquals(List.of("2 kept", "3 kept", "10 kept 1"), done(2, 3, FULL));
            assertEquals(List.of("->ACTIVE registrar"), history(enrollment(2)));
        }

        @Test
        void takesADroppedEnrollmentUpAgain() {
            enrollAnn(2, 3);
            EnrollmentId second = enrollment(2);
            done(3);
            assertEquals(List.of("2 enrolled", "3 dropped"), done(2));
            assertEquals(second, enrollment(2));
            assertEquals(3, history(second).size());
        }

        @Test
        void leavesCompletedEnrollmentsAlone() {
            enrollAnn(2, 3);
            complete(enrollment(2), "3.00");
            assertEquals(List.of("3 dropped"), done());
            assertEquals(List.of("2 [already-enrolled]", "3 enrolled"), done(2, 3));
            assertEquals(COMPLETED, stored(enrollment(2)).status());
            assertEquals(List.of("registrar already-enrolled"), refused(ANN));
        }

        @Test
        void doesTheOtherStepsWhereSomeAreRefused() {
            enrollAnn(2);
            enrolled(Ids.student(3), Ids.section(FULL));
            assertEquals(List.of("10 [waitlist-full]", "99 unknown", "3 enrolled", "4 enrolled", "5 enrolled",
                    "6 enrolled", "7 enrolled", "8 [load-limit]", "2 dropped"), done(FULL, 99, 3, 4, 5, 6, 7, 8));
            assertEquals(List.of("registrar load-limit", "registrar waitlist-full"),
                    refused(ANN).stream().sorted().toList());
        }

        @Test
        void keepsWhatMayNotBeDropped() {
            enrollAnn(2);
            school.run(() -> adapters.terms().update(Terms.aTerm(1).dropDeadline("2026-08-19").build(), School.STAMP));
            assertEquals(List.of("3 enrolled", "2 [drop-deadline-passed]"), done(3));
            assertEquals(List.of("2 ACTIVE", "3 ACTIVE"), held(ANN));
            assertEquals(List.of(), refused(ANN));
        }

        @Test
        void givesFreedSeatsToThoseWhoWait() {
            enrolled(Ids.student(3), Ids.section(FULL));
            assertEquals(List.of("10 dropped"), texts(set(Ids.student(2), Mode.PARTIAL, false)));
            assertEquals(List.of("10 ACTIVE"), held(Ids.student(3)));
            assertEquals(1, section(FULL).seatsTaken());
            assertEquals(0, section(FULL).waitlisted());
        }

        @Test
        void takesSomebodyOffTheWaitlist() {
            enrollAnn(FULL);
            assertEquals(List.of("10 dropped"), done());
            assertEquals(0, section(FULL).waitlisted());
        }
    }

    @Nested
    class Atomic {

        @Test
        void doesAllOrNothing() {
            enrollAnn(2);
            assertEquals(List.of("3 enrolled", "2 dropped"), texts(set(ANN, Mode.ATOMIC, false, 3)));
            enrolled(Ids.student(3), Ids.section(FULL));
            Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class,
                    set(ANN, Mode.ATOMIC, false, 2, FULL, 99, 4));
            assertEquals(List.of("2 enrolled nowhere", "10 [waitlist-full]", "99 unknown", "4 enrolled nowhere",
                    "3 dropped"), refused.items().stream().map(SetSectionsTest::text).toList());
            assertEquals(List.of("3 ACTIVE"), held(ANN));
            assertEquals(List.of("->ACTIVE registrar"), history(enrollment(3)));
        }

        @Test
        void keepsWhatItRefusesAlthoughNothingElse() {
            enrolled(Ids.student(3), Ids.section(FULL));
            set(ANN, Mode.ATOMIC, false, 2, FULL);
            assertEquals(List.of("registrar waitlist-full"), refused(ANN));
            set(ANN, Mode.ATOMIC, true, 2, FULL);
            assertEquals(1, refused(ANN).size());
        }

        @Test
        void keepsNoRefusalWhereNoRuleRefused() {
            set(ANN, Mode.ATOMIC, false, 99);
            assertEquals(List.of(), refused(ANN));
        }
    }

    @Nested
    class ADryRun {

        @Test
        void foretellsTheSameAndChangesNothing() {
            enrollAnn(2, 3);
            enrolled(Ids.student(3), Ids.section(FULL));
            assertEquals(List.of("4 enrolled nowhere", "10 [waitlist-full]", "3 kept", "2 dropped"),
                    texts(set(ANN, Mode.PARTIAL, true, 4, FULL, 3)));
            assertEquals(List.of("2 ACTIVE", "3 ACTIVE"), held(ANN));
            assertEquals(List.of(), refused(ANN));
            assertInstanceOf(Outcome.Refused.class, set(ANN, Mode.ATOMIC, true, FULL));
            assertEquals(List.of("4 enrolled", "10 [waitlist-full]", "3 kept", "2 dropped"), done(4, FULL, 3));
        }
    }

    @Test
    void knowsNoMissingStudent() {
        school.delete(adapters.students(), Ids.student(5));
        assertEquals(new Outcome.UnknownStudent(), set(Ids.student(5), Mode.PARTIAL, false, 2));
        assertEquals(new Outcome.UnknownStudent(), set(Ids.student(99), Mode.ATOMIC, true));
    }

    @Test
    void takesEachSectionOnceAndAHundredAtMost() {
        assertEquals(
                List.of(new FieldViolation("sectionIds/2", new Violation.Repeated()),
                        new FieldViolation("sectionIds/3", new Violation.Repeated())),
                violations(2, 3, 2, 3));
        assertEquals(List.of(new FieldViolation("sectionIds", new Violation.TooMany(100))),
                violations(IntStream.rangeClosed(1, 101).toArray()));
        assertEquals(100, command(ANN, Mode.PARTIAL, false, IntStream.rangeClosed(1, 100).toArray()).sectionIds()
                .size());
    }

    @Test
    void tellsWhenTheSchoolLetsNobodyComeBack() {
        RegistrarUseCases strict = new RegistrarUseCases(adapters.ports(registrar.clock()),
                new RegistrarSettings(registrar.settings().limits(), registrar.settings().zone(),
                        registrar.settings().gradeScale(),
                        TransitionPolicy.of(EnrollmentStatus.class).allow(ACTIVE, DROPPED).build()));
        enrollAnn(2);
        changed(enrollment(2), DROPPED);
        Outcome outcome = strict.setSections().set(command(ANN, Mode.ATOMIC, false, 2));
        assertEquals(List.of("2 [invalid-transition]"),
                assertInstanceOf(Outcome.Refused.class, outcome).items().stream().map(SetSectionsTest::text).toList());
        assertEquals(List.of(), refused(ANN));
    }

    private static List<FieldViolation> violations(int... sections) {
        return assertThrows(InvalidValueException.class, () -> command(ANN, Mode.PARTIAL, false, sections))
                .violations();
    }

    private void enrollAnn(int... sections) {
        IntStream.of(sections).forEach(number -> enrolled(ANN, Ids.section(number)));
    }

    private List<String> done(int... sections) {
        return texts(set(ANN, Mode.PARTIAL, false, sections));
    }

    private Outcome set(StudentId student, Mode mode, boolean dryRun, int... sections) {
        return useCases.setSections().set(command(student, mode, dryRun, sections));
    }

    private static SetSections.Command command(StudentId student, Mode mode, boolean dryRun, int... sections) {
        return new SetSections.Command(student, IntStream.of(sections).mapToObj(Ids::section).toList(), mode, dryRun,
                BY);
    }

    private List<String> held(StudentId student) {
        return views(student).filter(view -> List.of(ACTIVE, WAITLISTED).contains(view.enrollment().status()))
                .sorted(Comparator.comparingInt(view -> number(view.enrollment().sectionId())))
                .map(view -> number(view.enrollment().sectionId()) + " " + view.enrollment().status()).toList();
    }

    private EnrollmentId enrollment(int section) {
        return views(ANN).map(EnrollmentView::enrollment)
                .filter(enrollment -> enrollment.sectionId().equals(Ids.section(section))).findFirst().orElseThrow()
                .id();
    }

    private Stream<EnrollmentView> views(StudentId student) {
        return adapters.enrollmentQueries().ofStudent(student, ListRequest.first()).items().stream();
    }

    private static List<String> texts(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome).items().stream().map(SetSectionsTest::text).toList();
    }

    private static String text(Item item) {
        return number(item.sectionId()) + " " + switch (item) {
            case Item.Kept(var section, var enrollment, int position) -> "kept" + (position > 0 ? " " + position : "");
            case Item.Enrolled(var section, var enrollment, int position) ->
                    (position > 0 ? "waits " + position : "enrolled") + (enrollment == null ? " nowhere" : "");
            case Item.Dropped dropped -> "dropped";
            case Item.Refused(var section, var reasons) -> codes(reasons).toString();
            case Item.NotChanged(var section, var enrollment, var reasons) -> codes(reasons).toString();
            case Item.UnknownSection unknown -> "unknown";
        };
    }

    private static int number(SectionId section) {
        return IntStream.rangeClosed(1, 100).filter(number -> Ids.section(number).equals(section)).findFirst()
                .orElseThrow();
    }
}
