package campus.bootstrap.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import campus.bootstrap.generator.Chance.Subject;

/** Departments with their courses, which are counted from 0 through all departments. */
final class Catalogue {

    /** Of one department: their numbers have three digits. */
    static final int MAX_COURSES = 900;
    static final List<String> DEPARTMENT_COLUMNS = List.of("code", "name");
    static final List<String> COURSE_COLUMNS = List.of("code", "title", "description", "credits", "department");
    static final List<String> PREREQUISITE_COLUMNS = List.of("course_code", "group", "required_course_code",
            "minimum_grade");

    private static final int USUAL_COURSES = 8;
    private static final int FIRST_NUMBER = 100;
    private static final int USUAL_NUMBERS = 500;
    /** By the first digit of the number. */
    private static final List<List<String>> TITLES = List.of(
            List.of("Introduction to %s", "Elements of %s", "Foundations of %s", "%s I"),
            List.of("Principles of %s", "Methods in %s", "%s in Context", "%s II"),
            List.of("Intermediate %s", "Applied %s", "%s in Practice", "%s Laboratory"),
            List.of("Advanced %s", "Topics in %s", "Problems in %s", "%s and Society"),
            List.of("Seminar in %s", "Research in %s", "Readings in %s", "Theory of %s"));
    private static final List<String> CREDITS = List.of("3", "3", "3", "3", "4", "4", "4", "2", "2", "1", "5");

    private final List<Vocabulary.Field> fields;
    private final Chance chance;
    /** By department: the number of courses in it and in those before it. */
    private final int[] ends;

    Catalogue(Vocabulary vocabulary, int courses, Chance chance) {
        this.fields = vocabulary.fields().subList(0,
                Math.min(Vocabulary.DEPARTMENTS, (courses + USUAL_COURSES - 1) / USUAL_COURSES));
        this.chance = chance;
        Random dice = chance.of(Subject.DEPARTMENT_SIZES, 0);
        int[] bounds = new int[fields.size()];
        Arrays.fill(bounds, MAX_COURSES);
        this.ends = Shares.of(courses, fields.stream().mapToDouble(field -> 0.4 + dice.nextDouble()).toArray(),
                bounds);
        Arrays.parallelPrefix(ends, Integer::sum);
    }

    int departments() {
        return fields.size();
    }

    Stream<List<String>> departmentRows() {
        return fields.stream().map(field -> List.of(field.code(), field.name()));
    }

    Stream<List<String>> courseRows() {
        return courses().mapToObj(this::courseRow);
    }

    /** Each course requires only courses of its own department with lower numbers. */
    Stream<List<String>> prerequisiteRows() {
        return courses().boxed().flatMap(course -> prerequisites(course).stream());
    }

    /** Such as "CS 225". */
    String code(int course) {
        return fields.get(department(course)).code() + " " + number(course);
    }

    private IntStream courses() {
        return IntStream.range(0, ends[ends.length - 1]);
    }

    private List<String> courseRow(int course) {
        Vocabulary.Field field = fields.get(department(course));
        Random dice = chance.of(Subject.COURSE, course);
        String topic = field.topics().get(dice.nextInt(field.topics().size()));
        String other = field.topics().get(dice.nextInt(field.topics().size()));
        List<String> titles = TITLES.get(Math.min(TITLES.size(), number(course) / 100) - 1);
        String title = titles.get(dice.nextInt(titles.size())).replace("%s", topic);
        String description = topic.equals(other) ? "" : "Covers " + topic + " and " + other + ", with exercises.";
        return List.of(code(course), title, description, CREDITS.get(dice.nextInt(CREDITS.size())), field.code());
    }

    /** Some of the higher courses require one, fewer one of two, very few two. */
    private List<List<String>> prerequisites(int course) {
        int lower = course - start(department(course));
        Random dice = chance.of(Subject.PREREQUISITE, course);
        if (lower == 0 || dice.nextInt(10) < 7) {
            return List.of();
        }
        int reach = Math.min(lower, 12);
        int required = course - 1 - dice.nextInt(reach);
        int other = course - 1 - dice.nextInt(reach);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(code(course), "1", code(required), dice.nextInt(5) == 0 ? "1.00" : "2.00"));
        int kind = dice.nextInt(10);
        if (other != required && kind < 3) {
            rows.add(List.of(code(course), kind == 0 ? "2" : "1", code(other), "2.00"));
        }
        return rows;
    }

    /** Rises with the course, over the usual numbers as far as there are enough. */
    private int number(int course) {
        int department = department(course);
        int step = Math.max(1, USUAL_NUMBERS / (ends[department] - start(department)));
        return FIRST_NUMBER + (course - start(department)) * step
                + Math.floorMod(chance.key(Subject.COURSE_NUMBER, course), step);
    }

    private int start(int department) {
        return department == 0 ? 0 : ends[department - 1];
    }

    private int department(int course) {
        int department = 0;
        while (ends[department] <= course) {
            department++;
        }
        return department;
    }
}
