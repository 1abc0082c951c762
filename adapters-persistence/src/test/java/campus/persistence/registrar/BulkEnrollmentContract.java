package campus.persistence.registrar;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.EnrollInBulk;
import campus.application.registrar.EnrollInBulk.Item;
import campus.application.registrar.EnrollInBulk.Mode;
import campus.application.registrar.EnrollInBulk.Outcome;
import campus.application.registrar.EnrollStudent;
import campus.application.registrar.InMemoryRegistrar;
import campus.application.registrar.RandomSchool;
import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.RegistrarUseCases;
import campus.application.registrar.School;
import campus.application.shared.ListRequest;
import campus.application.shared.TestClock;
import campus.application.shared.Together;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Terms;
import campus.domain.shared.Actor;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Bulk enrollment on a database. */
abstract class BulkEnrollmentContract {

    private static final SectionId SECTION = Ids.section(2);
    private static final Actor BY = new Actor("ann");

    private RegistrarAdapters adapters;
    private RegistrarUseCases useCases;
    private School school;

    abstract TestSchool database();

    @BeforeEach
    final void found() {
        adapters = TestRegistrar.on(database().emptied());
        school = new School(adapters);
        useCases = new RegistrarUseCases(adapters.ports(new TestClock(Terms.DURING_REGISTRATION)),
                InMemoryRegistrar.SETTINGS);
    }

    @Test
    final void sellsEverySeatOnceWhileOthersEnrollOneByOne() {
        school.founded().addStudents(1, 140);
        school.add(Sections.aSection(2).capacity(30).waitlistCapacity(20));
        List<Long> enrolled = Together.onPlatformThreads(9, number -> number == 1 ? seats(enrolled(students(1, 100)))
                : IntStream.range(0, 5).filter(i -> enrollOne(100 + 5 * (number - 2) + i + 1)).count());
        assertEquals(50, enrolled.stream().mapToLong(Long::longValue).sum());
        assertCounters(30, 20);
    }

    @Test
    final void sellsEverySeatOnceToManyBulksOfTheSameStudents() {
        school.founded().addStudents(1, 60);
        school.add(Sections.aSection(2).capacity(30).waitlistCapacity(5));
        List<Long> enrolled = Together.onPlatformThreads(6, number -> seats(
                enrolled(number % 2 == 0 ? students(1, 60) : students(1, 60).reversed())));
        assertEquals(35, enrolled.stream().mapToLong(Long::longValue).sum());
        assertCounters(30, 5);
    }

    @ParameterizedTest
    @EnumSource
    final void enrollsTenThousand(Mode mode) {
        int many = EnrollInBulk.MAX_STUDENTS;
        school.founded().addStudents(1, many);
        school.add(Sections.aSection(2).capacity(many - 600).waitlistCapacity(600));
        List<Item> foretold = items(enroll(students(1, many), mode, true));
        assertCounters(0, 0);
        Outcome outcome = enroll(students(1, many), mode, false);
        assertEquals(foretold, items(outcome));
        List<Item> items = assertInstanceOf(Outcome.Enrolled.class, outcome).items();
        assertEquals(many, seats(items));
        Section section = school.section(SECTION);
        assertEquals(many - 600, section.seatsTaken());
        assertEquals(600, section.waitlisted());
        List<EnrollmentId> waiting = items.subList(many - 600, many).stream().map(Item.Enrolled.class::cast)
                .map(Item.Enrolled::enrollmentId).toList();
        assertEquals(waiting, school.in(() -> adapters.enrollments().waitlist(SECTION)).stream().map(Enrollment::id)
                .toList());
        assertEquals(1, adapters.history().of(waiting.getLast()).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    final void decidesAsInMemory(long seed) {
        InMemoryRegistrar memory = new InMemoryRegistrar();
        List<StudentId> students = RandomSchool.fill(new School(memory.adapters()), seed);
        RandomSchool.fill(school, seed);
        EnrollInBulk.Command command = new EnrollInBulk.Command(RandomSchool.SECTION, students, Mode.PARTIAL, false,
                BY);
        assertEquals(
                items(memory.useCases().enrollInBulk().enroll(command)),
                items(useCases.enrollInBulk().enroll(command)));
    }

    /** What became of each, the same whatever identities the enrollments have. */
    private static List<Item> items(Outcome outcome) {
        return assertInstanceOf(Outcome.Enrolled.class, outcome).items().stream()
                .map(item -> item instanceof Item.Enrolled(var student, int position, var id)
                        ? new Item.Enrolled(student, position, null)
                        : item)
                .toList();
    }

    private static List<StudentId> students(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Ids::student).toList();
    }

    private Outcome enroll(List<StudentId> students, Mode mode, boolean dryRun) {
        return useCases.enrollInBulk().enroll(new EnrollInBulk.Command(SECTION, students, mode, dryRun, BY));
    }

    private List<Item> enrolled(List<StudentId> students) {
        return assertInstanceOf(Outcome.Enrolled.class, enroll(students, Mode.PARTIAL, false)).items();
    }

    private static long seats(List<Item> items) {
        return items.stream().filter(Item.Enrolled.class::isInstance).count();
    }

    private boolean enrollOne(int student) {
        return useCases.enrollStudent().enroll(new EnrollStudent.Command(Ids.student(student),
                new EnrollStudent.Target.InSection(SECTION), BY)) instanceof EnrollStudent.Outcome.Enrolled;
    }

    private void assertCounters(int seatsTaken, int waitlisted) {
        Map<EnrollmentStatus, Long> rows = adapters.enrollmentQueries().ofSection(SECTION, ListRequest.first()).items()
                .stream().collect(Collectors.groupingBy(view -> view.enrollment().status(), Collectors.counting()));
        Section section = school.section(SECTION);
        assertEquals(seatsTaken, section.seatsTaken());
        assertEquals(waitlisted, section.waitlisted());
        assertEquals(seatsTaken, rows.getOrDefault(EnrollmentStatus.ACTIVE, 0L));
        assertEquals(waitlisted, rows.getOrDefault(EnrollmentStatus.WAITLISTED, 0L));
    }
}
