package campus.application.registrar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Enrollments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.Sections;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Students;
import campus.domain.registrar.Terms;

import static campus.domain.registrar.Requirements.allOf;
import static campus.domain.registrar.Requirements.anyOf;
import static campus.domain.registrar.Requirements.concurrent;
import static campus.domain.registrar.Requirements.taken;

/**
 * A small school in which every rule is broken by somebody who wants to get into {@link #SECTION}. The same seed makes
 * the same school each time, on every adapter.
 */
public final class RandomSchool {

    public static final SectionId SECTION = Ids.section(1);

    private static final int STUDENTS = 80;
    private static final int SECTIONS = 8;
    /** Neighbouring seeds would begin with nearly the same numbers. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final School school;
    private final Random random;
    private int enrollments;

    private RandomSchool(School school, long seed) {
        this.school = school;
        this.random = new Random(seed * SPREAD);
    }

    /** Fills an empty school, and tells who asks for a seat, in this order; a few of them are unknown. */
    public static List<StudentId> fill(School school, long seed) {
        RandomSchool made = new RandomSchool(school, seed);
        made.addSections();
        made.addStudents();
        List<StudentId> students = new ArrayList<>(
                IntStream.rangeClosed(1, STUDENTS + 3).mapToObj(Ids::student).toList());
        Collections.shuffle(students, made.random);
        return students;
    }

    private void addSections() {
        school.add(Departments.aDepartment(1));
        school.add(Terms.aTerm(1).window(null, oneIn(8) ? "2026-08-01T00:00:00Z" : null));
        school.add(Terms.aTerm(2));
        for (int number = 1; number <= SECTIONS; number++) {
            school.add(Courses.aCourse(number).credits(1 + random.nextInt(5) + ".00"));
            school.add((number == 1 ? wanted() : Sections.aSection(number)).course(Ids.course(number))
                    .term(Ids.term(oneIn(3) && number > 1 ? 2 : 1))
                    .meeting(oneIn(2) ? "MON WED" : "TUE", "0" + (8 + random.nextInt(2)) + ":00", "10:15"));
        }
        if (!oneIn(3)) {
            school.require(Ids.course(1), allOf(anyOf(1, taken(Ids.course(2)), taken(Ids.course(3), "1.00")),
                    anyOf(2, concurrent(Ids.course(4)), taken(Ids.course(5)), concurrent(Ids.course(6)))));
        }
    }

    private Sections wanted() {
        return Sections.aSection(1).capacity(4 + random.nextInt(20)).waitlistCapacity(random.nextInt(8))
                .status(oneIn(8) ? SectionStatus.CLOSED : SectionStatus.OPEN);
    }

    private void addStudents() {
        for (int number = 1; number <= STUDENTS; number++) {
            school.add(Students.aStudent(number).hold(oneIn(12) ? "a book" : null));
            for (int section = 2; section <= SECTIONS; section++) {
                if (oneIn(2)) {
                    enroll(number, section);
                }
            }
            if (oneIn(12)) {
                school.add(Enrollments.anEnrollment(++enrollments).student(Ids.student(number)).dropped());
            }
        }
    }

    private void enroll(int student, int section) {
        EnrollmentStatus status = oneIn(3) ? EnrollmentStatus.ACTIVE
                : oneIn(4) ? EnrollmentStatus.values()[random.nextInt(EnrollmentStatus.values().length)]
                        : EnrollmentStatus.COMPLETED;
        school.add(Enrollments.anEnrollment(++enrollments).student(Ids.student(student)).section(Ids.section(section))
                .status(status));
    }

    private boolean oneIn(int number) {
        return random.nextInt(number) == 0;
    }
}
