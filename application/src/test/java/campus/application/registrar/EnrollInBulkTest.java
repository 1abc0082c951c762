package campus.application.registrar;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import campus.application.registrar.EnrollInBulk.Item;
import campus.application.registrar.EnrollInBulk.Mode;
import campus.application.registrar.EnrollInBulk.Outcome;
import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.ListRequest;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Terms;
import campus.domain.shared.FieldViolation;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class EnrollInBulkTest extends UseCaseTest {
    private static final SectionId SECTION = Ids.section(2);
    private static final int BATCH = 500;

    @BeforeEach
    void foundSchool() {
        school.founded();
        school.addStudents(1, 10);
    }

    @Nested
    class Partial {

        @Test
        void givesSeatsThenPlacesInTheOrderOfTheRequest() {
            offer(2, Sections.aSection(2).capacity(3).waitlistCapacity(2));
            enrolled(Ids.student(10), SECTION);
            List<Item> items = enrolled(Mode.PARTIAL, students(7, 3, 5, 1, 9));
            assertEquals(List.of("7 seat", "3 seat", "5 place 1", "1 place 2", "9 [waitlist-full]"), texts(items));
            assertCounters(3, 2);
            for (Item.Enrolled item : seated(items)) {
                Enrollment stored = stored(Objects.requireNonNull(item.enrollmentId()));
                assertEquals(item.studentId(), stored.studentId());
                assertEquals(Terms.DURING_REGISTRATION, stored.enrolledAt());
                assertEquals(item.waitlistPosition(),
                        school.in(() -> adapters.enrollments().waitlistPosition(stored.id())));
                assertEquals(List.of(">" + stored.status() + " registrar"), history(stored.id()).stream()
                        .map(line -> line.substring(1)).toList());
            }
        }

        @Test
        void keepsWhatTheRulesRefuseButNotInADryRun() {
            offer(2, Sections.aSection(2).capacity(1));
            assertInstanceOf(Outcome.Enrolled.class, bulk(SECTION, Mode.PARTIAL, true, students(1, 2)));
            assertEquals(List.of(), refused(Ids.student(2)));
            enrolled(Mode.PARTIAL, students(1, 2, 99, 3));
            assertEquals(List.of(), refused(Ids.student(1)));
            assertEquals(List.of("registrar section-full"), refused(Ids.student(2)));
            assertEquals(List.of("registrar section-full"), refused(Ids.student(3)));
        }

        @Test
        void refusesAStudentThatIsUnknownOrNamedAgain() {
            offer(2, Sections.aSection(2));
            school.delete(adapters.students(), Ids.student(4));
            assertEquals(List.of("2 seat", "99 unknown", "4 unknown", "2 repeats 1", "3 seat", "99 repeats 2"),
                    texts(enrolled(Mode.PARTIAL, students(2, 99, 4, 2, 3, 99))));
            assertCounters(2, 0);
        }

        @Test
        void keepsSeatsAndPlacesInOrderThroughAllBatches() {
            int many = 2 * BATCH + 100;
            school.addStudents(11, many);
            offer(2, Sections.aSection(2).capacity(BATCH + 10).waitlistCapacity(BATCH));
            List<Item> items = enrolled(Mode.PARTIAL, IntStream.rangeClosed(1, many).mapToObj(Ids::student).toList());
            assertEquals(BATCH + 10, seated(items).stream().filter(item -> item.waitlistPosition() == 0).count());
            assertEquals(many - 2 * BATCH - 10, items.stream().filter(Item.Refused.class::isInstance).count());
            List<EnrollmentId> waiting = seated(items).stream().filter(item -> item.waitlistPosition() > 0)
                    .map(Item.Enrolled::enrollmentId).toList();
            assertEquals(waiting, school.in(() -> adapters.enrollments().waitlist(SECTION)).stream()
                    .map(Enrollment::id).toList());
            assertCounters(BATCH + 10, BATCH);
        }

        @Test
        void startsABatchOverWhenSeatsAreLostMeanwhile() {
            offer(2, Sections.aSection(2).capacity(3));
            AtomicInteger losses = new AtomicInteger(3);
            EnrollInBulk losing = losing(losses);
            assertInstanceOf(Outcome.Enrolled.class,
                    losing.enroll(command(SECTION, Mode.PARTIAL, false, students(1, 2))));
            assertEquals(0, losses.get());
            assertCounters(2, 0);
            losses.set(100);
            assertThrows(ConcurrentWriteException.class,
                    () -> losing.enroll(command(SECTION, Mode.PARTIAL, false, students(3))));
        }

        private EnrollInBulk losing(AtomicInteger losses) {
            return new RegistrarUseCases(adapters.withSeats(new LosingSeats(adapters.seats(), losses))
                    .ports(registrar.clock()), registrar.settings()).enrollInBulk();
        }
    }

    @Nested
    class Atomic {

        @Test
        void enrollsAll() {
            int many = BATCH + 100;
            school.addStudents(11, many);
            offer(2, Sections.aSection(2).capacity(BATCH + 50).waitlistCapacity(50));
            List<Item> items = enrolled(Mode.ATOMIC, IntStream.rangeClosed(1, many).mapToObj(Ids::student).toList());
            assertEquals(many, seated(items).stream().map(Item.Enrolled::enrollmentId).distinct().count());
            assertEquals(50, seated(items).getLast().waitlistPosition());
            assertCounters(BATCH + 50, 50);
        }

        @Test
        void enrollsNobodyWhenOneIsRefused() {
            offer(2, Sections.aSection(2).capacity(1).waitlistCapacity(1));
            assertEquals(List.of("1 seat", "2 place 1", "3 [waitlist-full]"), texts(refused(students(1, 2, 3))));
            assertEquals(List.of("1 seat", "99 unknown"), texts(refused(students(1, 99))));
            assertEquals(List.of("1 seat", "2 place 1", "1 repeats 1"), texts(refused(students(1, 2, 1))));
            assertCounters(0, 0);
            assertEquals(List.of("registrar waitlist-full"), EnrollInBulkTest.this.refused(Ids.student(3)));
            assertEquals(List.of("1 seat", "2 place 1", "3 [waitlist-full]", "1 repeats 1"),
                    texts(refused(students(1, 2, 3, 1))));
            assertEquals(2, EnrollInBulkTest.this.refused(Ids.student(3)).size());
            assertEquals(List.of(), school.in(() -> adapters.enrollments().academicRecord(Ids.student(1))).entries());
        }

        private List<Item> refused(List<StudentId> students) {
            List<Item> items = assertInstanceOf(Outcome.Refused.class,
                    bulk(SECTION, Mode.ATOMIC, false, students)).items();
            seated(items).forEach(item -> assertNull(item.enrollmentId()));
            assertEquals(new Outcome.Refused(items), bulk(SECTION, Mode.ATOMIC, true, students));
            return items;
        }
    }

    @ParameterizedTest
    @EnumSource
    void foretellsInADryRunAndWritesNothing(Mode mode) {
        int many = BATCH + 100;
        school.addStudents(11, many);
        offer(2, Sections.aSection(2).capacity(BATCH + 50).waitlistCapacity(50));
        List<StudentId> all = IntStream.rangeClosed(1, many).mapToObj(Ids::student).toList();
        Outcome.Enrolled foretold = assertInstanceOf(Outcome.Enrolled.class, bulk(SECTION, mode, true, all));
        seated(foretold.items()).forEach(item -> assertNull(item.enrollmentId()));
        assertCounters(0, 0);
        assertEquals(texts(foretold.items()), texts(enrolled(mode, all)));
    }

    @ParameterizedTest
    @EnumSource
    void knowsNoMissingSection(Mode mode) {
        assertEquals(new Outcome.UnknownSection(), bulk(Ids.section(99), mode, false, students(1)));
        assertEquals(new Outcome.UnknownSection(), bulk(Ids.section(99), mode, true, students(1)));
        school.delete(adapters.sections(), Ids.section(1));
        assertEquals(new Outcome.UnknownSection(), bulk(Ids.section(1), mode, false, students(1)));
    }

    @Test
    void takesOneToTenThousandStudents() {
        assertEquals(new Violation.Required(), violation(0));
        assertEquals(new Violation.TooMany(EnrollInBulk.MAX_STUDENTS), violation(EnrollInBulk.MAX_STUDENTS + 1));
        assertEquals(EnrollInBulk.MAX_STUDENTS, command(SECTION, Mode.ATOMIC, true,
                Collections.nCopies(EnrollInBulk.MAX_STUDENTS, Ids.student(1))).studentIds().size());
    }

    private static Violation violation(int students) {
        FieldViolation found = assertThrows(InvalidValueException.class, () -> command(SECTION, Mode.PARTIAL, false,
                Collections.nCopies(students, Ids.student(1)))).violations().getFirst();
        assertEquals("studentIds", found.field());
        return found.violation();
    }

    private List<Item> enrolled(Mode mode, List<StudentId> students) {
        return assertInstanceOf(Outcome.Enrolled.class, bulk(SECTION, mode, false, students)).items();
    }

    private Outcome bulk(SectionId section, Mode mode, boolean dryRun, List<StudentId> students) {
        return useCases.enrollInBulk().enroll(command(section, mode, dryRun, students));
    }

    private static EnrollInBulk.Command command(SectionId section, Mode mode, boolean dryRun,
            List<StudentId> students) {
        return new EnrollInBulk.Command(section, students, mode, dryRun, BY);
    }

    private static List<StudentId> students(int... numbers) {
        return IntStream.of(numbers).mapToObj(Ids::student).toList();
    }

    private static List<Item.Enrolled> seated(List<Item> items) {
        return items.stream().filter(Item.Enrolled.class::isInstance).map(Item.Enrolled.class::cast).toList();
    }

    private static List<String> texts(List<Item> items) {
        return items.stream().map(EnrollInBulkTest::text).toList();
    }

    /** What became of a student, as in "3 seat", "3 place 1", "3 [section-full]", "3 unknown" or "3 repeats 1". */
    private static String text(Item item) {
        long student = item.studentId().value().getLeastSignificantBits() & 0xffff;
        return student + " " + switch (item) {
            case Item.Enrolled(var id, int position, var enrollment) -> position == 0 ? "seat" : "place " + position;
            case Item.Refused(var id, var reasons) -> codes(reasons).toString();
            case Item.UnknownStudent unknown -> "unknown";
            case Item.Repeated(var id, int first) -> "repeats " + first;
        };
    }

    private void assertCounters(int seatsTaken, int waitlisted) {
        assertEquals(seatsTaken, section(2).seatsTaken());
        assertEquals(waitlisted, section(2).waitlisted());
        assertEquals(seatsTaken + waitlisted, adapters.enrollmentQueries()
                .ofSection(SECTION, new ListRequest(1, List.of(), null, true)).total());
    }
}
