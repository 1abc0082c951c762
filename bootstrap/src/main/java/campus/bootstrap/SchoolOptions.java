package campus.bootstrap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import campus.bootstrap.generator.GeneratedSchool;
import campus.bootstrap.generator.SchoolSize;

/** Which school {@code generate} makes. */
final class SchoolOptions {

    @Option(names = "--students", paramLabel = "N", defaultValue = "100000",
            description = "How many students (default: ${DEFAULT-VALUE}).") private int students;

    @Option(names = "--courses", paramLabel = "N", defaultValue = "5000",
            description = "How many courses, in up to 60 departments (default: ${DEFAULT-VALUE}).") private int courses;

    @Option(names = "--sections", paramLabel = "N", defaultValue = "20000",
            description = "How many sections, over all terms, of 20 to 300 seats (default: ${DEFAULT-VALUE}).") private int sections;

    @Option(names = "--enrollments", paramLabel = "N", defaultValue = "1000000",
            description = "How many enrollments, over all terms but the one to come (default: ${DEFAULT-VALUE}).") private int enrollments;

    @Option(names = "--terms", paramLabel = "N", defaultValue = "12",
            description = "How many terms of four months: the last one is to come, the one before it is running "
                    + "(default: ${DEFAULT-VALUE}).") private int terms;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "Which school of this size; any whole number (default: ${DEFAULT-VALUE}).") private long seed;

    @Option(names = "--today", paramLabel = "DATE", description = "The day on which it is, as 2026-08-31 (default: the "
            + "day it is in the school's zone). Within a term, its day makes no difference.") private @Nullable LocalDate today;

    /** Why there is no such school, in sentences. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(size().problems());
        if (today != null && !GeneratedSchool.canBeOn(today)) {
            problems.add("--today must be " + GeneratedSchool.EARLIEST + " to " + GeneratedSchool.LATEST + ", not "
                    + today + ".");
        }
        return problems;
    }

    /** When there are no problems; {@code now} is the day unless another one was asked for. */
    GeneratedSchool school(LocalDate now) {
        return new GeneratedSchool(size(), today == null ? now : today, seed);
    }

    private SchoolSize size() {
        return new SchoolSize(students, courses, sections, enrollments, terms);
    }
}
