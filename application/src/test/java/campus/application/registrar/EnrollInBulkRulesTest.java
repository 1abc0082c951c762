package campus.application.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.registrar.EnrollInBulk.Item;
import campus.application.registrar.EnrollInBulk.Mode;
import campus.application.registrar.EnrollInBulk.Outcome;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RegistrationLimits;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Many at once are told the same as one after the other. */
final class EnrollInBulkRulesTest {
    private static final RegistrarSettings SETTINGS = UseCaseTest
            .limitedTo(new RegistrationLimits(3, new BigDecimal("12.00")));
    private static final Actor BY = new Actor("registrar");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decideAsForSingleEnrollments(long seed) {
        InMemoryRegistrar one = new InMemoryRegistrar(SETTINGS);
        InMemoryRegistrar other = new InMemoryRegistrar(SETTINGS);
        List<StudentId> students = RandomSchool.fill(new School(one.adapters()), seed);
        assertEquals(students, RandomSchool.fill(new School(other.adapters()), seed));
        List<Item> single = singly(one, students);
        assertEquals(single, inBulk(other, students, true));
        assertEquals(single, inBulk(other, students, false));
        assertEquals(new School(one.adapters()).section(RandomSchool.SECTION),
                new School(other.adapters()).section(RandomSchool.SECTION));
    }

    @Test
    void areAllBrokenInTheseSchools() {
        Set<String> codes = new TreeSet<>();
        seeds().forEach(seed -> {
            InMemoryRegistrar school = new InMemoryRegistrar(SETTINGS);
            singly(school, RandomSchool.fill(new School(school.adapters()), seed)).forEach(item -> {
                if (item instanceof Item.Refused(var student, var reasons)) {
                    codes.addAll(reasons.stream().map(Reason::code).collect(Collectors.toSet()));
                }
            });
        });
        assertEquals(new TreeSet<>(Set.of("section-not-open", "registration-closed", "student-on-hold",
                "already-enrolled", "load-limit", "prerequisites-not-met", "time-conflict", "section-full",
                "waitlist-full")), codes);
    }

    /** What becomes of those who are enrolled one after the other, without the enrollments. */
    private static List<Item> singly(InMemoryRegistrar registrar, List<StudentId> students) {
        EnrollStudent enroll = registrar.useCases().enrollStudent();
        return students.stream().map(student -> item(student, enroll.enroll(new EnrollStudent.Command(student,
                new EnrollStudent.Target.InSection(RandomSchool.SECTION), BY)))).toList();
    }

    private static Item item(StudentId student, EnrollStudent.Outcome outcome) {
        return switch (outcome) {
            case EnrollStudent.Outcome.Enrolled(EnrollmentView view) ->
                    new Item.Enrolled(student, Objects.requireNonNullElse(view.waitlistPosition(), 0), null);
            case EnrollStudent.Outcome.Refused(var reasons) -> new Item.Refused(student, reasons);
            case EnrollStudent.Outcome.UnknownStudent() -> new Item.UnknownStudent(student);
            case EnrollStudent.Outcome.UnknownSection never -> throw new AssertionError(never);
            case EnrollStudent.Outcome.UnknownCourse never -> throw new AssertionError(never);
            case EnrollStudent.Outcome.SectionToChoose never -> throw new AssertionError(never);
        };
    }

    private static List<Item> inBulk(InMemoryRegistrar registrar, List<StudentId> students, boolean dryRun) {
        Outcome outcome = registrar.useCases().enrollInBulk().enroll(
                new EnrollInBulk.Command(RandomSchool.SECTION, students, Mode.PARTIAL, dryRun, BY));
        return assertInstanceOf(Outcome.Enrolled.class, outcome).items().stream()
                .map(item -> item instanceof Item.Enrolled(var student, int position, var enrollment)
                        ? new Item.Enrolled(student, position, null)
                        : item)
                .toList();
    }
}
