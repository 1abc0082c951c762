package campus.bootstrap.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How large a school is to be. One of several terms is the term to come, in which nobody is enrolled yet; the one before
 * it is running.
 */
public record SchoolSize(int students, int courses, int sections, int enrollments, int terms) {

    /** Sections that a student takes in one term. */
    static final int MAX_LOAD = 5;
    static final int MIN_CAPACITY = 20;
    static final int MAX_CAPACITY = 300;
    private static final int MAX_COURSES = Vocabulary.DEPARTMENTS * Catalogue.MAX_COURSES;
    private static final int MAX_STUDENTS = 9_999_999;
    private static final int MAX_SECTIONS = 1_000_000;
    private static final int MAX_ENROLLMENTS = 1_000_000_000;
    private static final int MAX_TERMS = 99;

    /** Why there is no such school, in sentences; empty when there is one. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        check("students", students, MAX_STUDENTS, problems);
        check("courses", courses, MAX_COURSES, problems);
        check("sections", sections, MAX_SECTIONS, problems);
        check("enrollments", enrollments, MAX_ENROLLMENTS, problems);
        check("terms", terms, MAX_TERMS, problems);
        if (problems.isEmpty() && enrollments > mostEnrollments()) {
            problems.add(String.format(Locale.ROOT,
                    "--enrollments must be at most %,d with so many students, courses, sections and terms, not %,d: "
                            + "a student takes at most %d sections in a term, all of different courses, a section has "
                            + "at most %d seats, and the term to come has no enrollments yet.",
                    mostEnrollments(), enrollments, MAX_LOAD, MAX_CAPACITY));
        }
        return problems;
    }

    /** How many of the terms have enrollments: the first ones. */
    int enrollingTerms() {
        return Math.max(1, terms - 1);
    }

    /** In how many bands of the week sections meet. Those of one course share a band, so one course fills only one. */
    int bands() {
        return Math.min(MAX_LOAD, courses);
    }

    /** How many sections meet in one band of one term. */
    int sections(int term, int band) {
        return part(part(sections, terms, term), bands(), band);
    }

    /** The most enrollments in one band of one term, since nobody is in two places at a time. */
    int mostEnrollments(int term, int band) {
        return (int) Math.min(students, (long) MAX_CAPACITY * sections(term, band));
    }

    private long mostEnrollments() {
        long most = 0;
        for (int term = 0; term < enrollingTerms(); term++) {
            for (int band = 0; band < bands(); band++) {
                most += mostEnrollments(term, band);
            }
        }
        return most;
    }

    /** One of the nearly equal parts of a whole; a whole of 1 is in the first. */
    private static int part(int whole, int parts, int index) {
        return whole / parts + (index < whole % parts ? 1 : 0);
    }

    private static void check(String option, int value, int most, List<String> problems) {
        if (value < 1 || value > most) {
            problems.add(String.format(Locale.ROOT, "--%s must be 1 to %,d, not %,d.", option, most, value));
        }
    }
}
