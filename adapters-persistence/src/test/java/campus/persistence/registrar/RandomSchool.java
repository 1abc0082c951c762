package campus.persistence.registrar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.School;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Terms;

/** A school of made up records, the same for the same seed: what it holds as plain numbers, and the way to store it. */
final class RandomSchool {

    static final int DEPARTMENTS = 3;
    static final int TERMS = 4;
    static final int COURSES = 30;
    private static final int SECTIONS = 120;
    private static final int STUDENTS = 300;
    private static final int ENROLLMENTS = 4_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Sections that nobody deleted, and those that somebody did. */
    final List<Section> sections = new ArrayList<>();
    final List<Enrollment> enrollments = new ArrayList<>();
    private final Random random;

    RandomSchool(long seed) {
        random = new Random(seed);
        Set<List<Integer>> pairs = new HashSet<>();
        for (int number = 1; enrollments.size() < ENROLLMENTS; number++) {
            List<Integer> pair = List.of(1 + random.nextInt(STUDENTS), 1 + random.nextInt(SECTIONS));
            if (pairs.add(pair)) {
                enrollments.add(enrollment(number, pair.getFirst(), pair.getLast()));
            }
        }
        for (int number = 1; number <= SECTIONS; number++) {
            sections.add(section(number));
        }
    }

    /** Grades are hundredths of a point, there for completed ones only. */
    record Enrollment(int number, int student, int section, EnrollmentStatus status, @Nullable Integer grade,
            Instant at) {
    }

    record Section(int number, int course, int term, SectionStatus status, int capacity, int taken, int waitlisted,
            boolean deleted) {
    }

    /** Courses are spread over the departments in turn. */
    static int departmentOf(int course) {
        return 1 + course % DEPARTMENTS;
    }

    static String titleOf(int course) {
        return "Title " + course * 7 % 5;
    }

    void store(RegistrarAdapters adapters) {
        School school = new School(adapters);
        for (int number = 1; number <= DEPARTMENTS; number++) {
            school.add(Departments.aDepartment(number));
        }
        for (int number = 1; number <= COURSES; number++) {
            school.add(Courses.aCourse(number).title(titleOf(number)).department(Ids.department(departmentOf(number))));
        }
        for (int number = 1; number <= TERMS; number++) {
            school.add(Terms.aTerm(number));
        }
        school.addStudents(1, STUDENTS);
        school.run(() -> {
            adapters.sections().addAll(sections.stream().map(RandomSchool::built).toList(), School.STAMP);
            adapters.enrollments().addAll(enrollments.stream().map(RandomSchool::built).toList(), School.STAMP);
        });
        sections.stream().filter(Section::deleted)
                .forEach(section -> school.delete(adapters.sections(), Ids.section(section.number())));
    }

    private Enrollment enrollment(int number, int student, int section) {
        EnrollmentStatus status = EnrollmentStatus.values()[random.nextInt(4)];
        Integer grade = status == EnrollmentStatus.COMPLETED ? Integer.valueOf(random.nextInt(401)) : null;
        return new Enrollment(number, student, section, status, grade, START.plusSeconds(random.nextInt(2_000)));
    }

    /** The last course has no section, and the last term none that is live. */
    private Section section(int number) {
        int taken = count(number, EnrollmentStatus.ACTIVE) + count(number, EnrollmentStatus.COMPLETED);
        int term = 1 + random.nextInt(TERMS);
        return new Section(number, 1 + random.nextInt(COURSES - 1), term,
                SectionStatus.values()[random.nextInt(3)], taken + random.nextInt(5), taken,
                count(number, EnrollmentStatus.WAITLISTED), term == TERMS || random.nextInt(10) == 0);
    }

    private int count(int section, EnrollmentStatus status) {
        return (int) enrollments.stream().filter(e -> e.section() == section && e.status() == status).count();
    }

    private static campus.domain.registrar.Section built(Section section) {
        return Sections.aSection(section.number()).course(Ids.course(section.course())).term(Ids.term(section.term()))
                .status(section.status()).capacity(section.capacity()).waitlistCapacity(section.waitlisted())
                .seatsTaken(section.taken()).waitlisted(section.waitlisted()).build();
    }

    private static campus.domain.registrar.Enrollment built(Enrollment enrollment) {
        Enrollments built = Enrollments.anEnrollment(enrollment.number()).student(Ids.student(enrollment.student()))
                .section(Ids.section(enrollment.section())).status(enrollment.status()).enrolledAt(enrollment.at());
        Integer grade = enrollment.grade();
        if (grade != null) {
            built.completed("%d.%02d".formatted(grade / 100, grade % 100));
        }
        return built.build();
    }
}
