package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.shared.ListRequest;
import campus.application.shared.TestClock;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Enrollment;
import campus.domain.registrar.EnrollmentChange;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RegistrationLimits;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;
import campus.domain.registrar.Terms;
import campus.domain.shared.Actor;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static campus.domain.registrar.EnrollmentStatus.DROPPED;
import static campus.domain.registrar.EnrollmentStatus.WAITLISTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Does random things to a small school, and to a model that has nothing but lists: after each step both have to be
 * alike, and what must always hold has to hold.
 */
public abstract class RandomRegistrationContract extends RegistrarContract {
    private static final int STUDENTS = 9;
    private static final int SECTIONS = 4;
    private static final int LIMIT = 2;
    private static final int STEPS = 150;
    private static final Actor BY = new Actor("registrar");

    private final Map<Integer, Student> students = new TreeMap<>();
    private final Map<Integer, Offered> sections = new TreeMap<>();
    private TestClock clock;
    private RegistrarUseCases useCases;

    private static final class Student {
        private boolean held;
        private long version;
    }

    private static final class Offered {
        private int capacity;
        private int places;
        private boolean open = true;
        private final Map<Integer, EnrollmentStatus> enrollments = new TreeMap<>();
        private final List<Integer> waitlist = new ArrayList<>();

        private long taken() {
            return enrollments.values().stream().filter(EnrollmentStatus::holdsSeat).count();
        }

        private boolean isFree() {
            return taken() < capacity;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    final void endsAsTheModelDoes(long seed) {
        Random random = new Random(seed);
        found(random);
        for (int step = 0; step < STEPS; step++) {
            clock.set(clock.instant().plusSeconds(1).toString());
            String done = step(random);
            assertAlike("seed " + seed + ", step " + step + ": " + done);
        }
    }

    private void found(Random random) {
        clock = new TestClock(Terms.DURING_REGISTRATION);
        useCases = new RegistrarUseCases(school().adapters().ports(clock),
                UseCaseTest.limitedTo(new RegistrationLimits(LIMIT, null)));
        school().founded().addStudents(1, STUDENTS);
        for (int number = 1; number <= STUDENTS; number++) {
            students.put(number, new Student());
        }
        for (int number = 11; number < 11 + SECTIONS; number++) {
            Offered offered = new Offered();
            offered.capacity = random.nextInt(4);
            offered.places = random.nextInt(4);
            sections.put(number, offered);
            school().add(Courses.aCourse(number));
            school().add(Sections.aSection(number).course(Ids.course(number)).capacity(offered.capacity)
                    .waitlistCapacity(offered.places));
        }
    }

    private String step(Random random) {
        int student = 1 + random.nextInt(STUDENTS);
        int section = 11 + random.nextInt(SECTIONS);
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> enroll(student, section);
            case 4, 5 -> change(student, section, DROPPED);
            case 6 -> change(student, section, COMPLETED);
            case 7 -> change(student, section, ACTIVE);
            case 8 -> hold(student);
            default -> offer(section, random);
        };
    }

    private String enroll(int student, int number) {
        Offered section = section(number);
        if (section.isFree() && !section.waitlist.isEmpty()) {
            promote(section);
        }
        boolean room = section.isFree() || section.waitlist.size() < section.places;
        EnrollmentStatus expected = null;
        if (room && section.open && mayTakeOneMore(student) && !section.enrollments.containsKey(student)) {
            expected = section.isFree() ? ACTIVE : WAITLISTED;
            section.enrollments.put(student, expected);
            if (expected == WAITLISTED) {
                section.waitlist.add(student);
            }
        }
        EnrollStudent.Outcome outcome = useCases.enrollStudent().enroll(new EnrollStudent.Command(
                Ids.student(student), new EnrollStudent.Target.InSection(Ids.section(number)), BY));
        assertEquals(expected, outcome instanceof EnrollStudent.Outcome.Enrolled enrolled
                ? enrolled.enrollment().status()
                : null);
        if (outcome instanceof EnrollStudent.Outcome.Enrolled(EnrollmentView view)) {
            assertEquals(expected == WAITLISTED ? Integer.valueOf(section.waitlist.size()) : null,
                    view.waitlistPosition());
        }
        return "enroll " + student + " in " + number + ", " + expected;
    }

    private String change(int student, int number, EnrollmentStatus status) {
        Offered section = section(number);
        EnrollmentStatus current = section.enrollments.get(student);
        if (current == null) {
            return "nothing";
        }
        boolean expected = EnrollmentStatus.DEFAULT_POLICY.allows(current, status);
        if (expected && status == ACTIVE) {
            expected = activate(student, section);
        } else if (expected) {
            section.enrollments.put(student, status);
            section.waitlist.remove((Integer) student);
            if (current == ACTIVE && status == DROPPED) {
                promote(section);
                sections.values().stream().filter(other -> other.waitlist.contains(student) && other.isFree())
                        .forEach(this::promote);
            }
        }
        ChangeEnrollmentStatus.Outcome outcome = useCases.changeEnrollmentStatus().change(
                new ChangeEnrollmentStatus.Command(stored(student, number).id(), status,
                        status == COMPLETED ? Grade.of("3.00") : null, null, null, BY));
        assertEquals(expected, outcome instanceof ChangeEnrollmentStatus.Outcome.Changed, outcome::toString);
        return current + " to " + status + " of " + student + " in " + number + ", " + expected;
    }

    private boolean activate(int student, Offered section) {
        if (section.isFree() && !section.waitlist.isEmpty()) {
            promote(section);
        }
        if (section.enrollments.get(student) == ACTIVE) {
            return true;
        }
        boolean may = section.open && section.isFree() && mayTakeOneMore(student);
        if (may) {
            section.enrollments.put(student, ACTIVE);
            section.waitlist.remove((Integer) student);
        }
        return may;
    }

    private String hold(int number) {
        Student student = student(number);
        student.held = !student.held;
        Students changed = Students.aStudent(number).version(student.version++).hold(student.held ? "a fine" : null);
        School.written(school().in(() -> school().adapters().students().update(changed.build(), School.STAMP)));
        return "hold " + number + ", " + student.held;
    }

    private String offer(int number, Random random) {
        Offered section = section(number);
        int capacity = random.nextInt(5);
        int places = random.nextInt(4);
        boolean open = random.nextInt(5) > 0;
        if (capacity >= section.taken() && places >= section.waitlist.size()) {
            section.capacity = capacity;
            section.places = places;
            section.open = open;
            promote(section);
        }
        useCases.manageSections().change(Ids.section(number), school().section(Ids.section(number)).version(),
                Sections.aSection(number).capacity(capacity).waitlistCapacity(places)
                        .status(open ? SectionStatus.OPEN : SectionStatus.CLOSED).details(),
                BY);
        return "offer " + number + ": " + capacity + " and " + places + (open ? "" : ", closed");
    }

    private void promote(Offered section) {
        for (Integer student : List.copyOf(section.waitlist)) {
            if (section.open && section.isFree() && mayTakeOneMore(student)) {
                section.waitlist.remove(student);
                section.enrollments.put(student, ACTIVE);
            }
        }
    }

    private boolean mayTakeOneMore(int student) {
        return !student(student).held && active(student) < LIMIT;
    }

    private long active(int student) {
        return sections.values().stream().filter(section -> section.enrollments.get(student) == ACTIVE).count();
    }

    private void assertAlike(String done) {
        sections.forEach((number, wanted) -> {
            Section section = school().section(Ids.section(number));
            List<Enrollment> enrollments = enrollments(number);
            assertEquals(wanted.enrollments, enrollments.stream().collect(Collectors.toMap(
                    enrollment -> number(enrollment.studentId().value()), Enrollment::status)), done);
            assertEquals(wanted.waitlist, school().in(() -> school().adapters().enrollments()
                    .waitlist(Ids.section(number))).stream().map(one -> number(one.studentId().value())).toList(),
                    done);
            assertEquals(wanted.taken(), section.seatsTaken(), done);
            assertEquals(wanted.waitlist.size(), section.waitlisted(), done);
            assertTrue(section.seatsTaken() <= section.details().capacity(), done);
            enrollments.forEach(enrollment -> assertReplayed(enrollment, done));
        });
        students.keySet().forEach(student -> assertTrue(active(student) <= LIMIT, done));
    }

    /** Each line begins where the one before it ended, and the last ends where the enrollment is. */
    private void assertReplayed(Enrollment enrollment, String done) {
        EnrollmentStatus status = null;
        for (EnrollmentChange change : school().adapters().history().of(enrollment.id())) {
            assertEquals(status, change.from(), done);
            status = change.to();
        }
        assertEquals(enrollment.status(), status, done);
    }

    private Enrollment stored(int student, int section) {
        return enrollments(section).stream().filter(one -> one.studentId().equals(Ids.student(student))).findFirst()
                .orElseThrow();
    }

    private List<Enrollment> enrollments(int section) {
        return school().adapters().enrollmentQueries().ofSection(Ids.section(section),
                new ListRequest(ListRequest.MAX_LIMIT, List.of(), null, false)).items().stream()
                .map(EnrollmentView::enrollment).toList();
    }

    private static int number(UUID student) {
        return (int) student.getLeastSignificantBits();
    }

    private Offered section(int number) {
        return Objects.requireNonNull(sections.get(number));
    }

    private Student student(int number) {
        return Objects.requireNonNull(students.get(number));
    }
}
