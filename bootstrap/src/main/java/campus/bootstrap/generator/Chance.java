package campus.bootstrap.generator;

import java.util.Random;

/**
 * Dice that fall alike on every machine. Each thing has dice of its own, named by what it is and which, so that things
 * can be made in any order and again.
 */
record Chance(long seed) {

    /** What things are diced for. The numbers are part of what makes a school. */
    enum Subject {
        DEPARTMENT_SIZES(0),
        COURSE(1),
        COURSE_NUMBER(2),
        PREREQUISITE(3),
        OFFERED_COURSES(4),
        SECTIONS(5),
        STUDENT(6),
        ABILITY(7),
        SEATING(8),
        ENROLLMENT(9);

        private final int number;

        Subject(int number) {
            this.number = number;
        }
    }

    /** Random numbers as the documentation of {@link Random} defines them. */
    Random of(Subject subject, long which) {
        return new Random(key(subject, which));
    }

    /** A number without a pattern. */
    long key(Subject subject, long which) {
        return mixed(mixed(mixed(seed) + subject.number) + which);
    }

    /** Another number for each number, as different as can be (the finalizer of SplitMix64). */
    static long mixed(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
