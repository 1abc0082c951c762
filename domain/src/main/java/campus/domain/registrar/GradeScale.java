package campus.domain.registrar;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/** Letters and what they are worth, best first. Immutable. */
public final class GradeScale {

    /** The four-point scale of North American universities; A+ is worth no more than A. */
    public static final GradeScale FOUR_POINT = fourPoint();

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private final Map<String, Grade> points;

    private GradeScale(Map<String, Grade> points) {
        this.points = points;
    }

    /**
     * Reads a grade given as a letter of this scale, in either case, or as a number.
     *
     * @throws InvalidValueException when it is neither, or the number is not a {@link Grade}
     */
    public Grade parse(String letterOrNumber) {
        String text = letterOrNumber.strip();
        if (NUMBER.matcher(text).matches()) {
            return new Grade(new BigDecimal(text));
        }
        Grade grade = points.get(text.toUpperCase(Locale.ROOT));
        if (grade == null) {
            throw new InvalidValueException(new Violation.GradeOutOfRange());
        }
        return grade;
    }

    /** The best letter whose points the grade reaches; "A" for 4.00, since A+ is worth the same. */
    public String letterOf(Grade grade) {
        return points.entrySet().stream().filter(e -> !e.getKey().equals("A+") && grade.isAtLeast(e.getValue()))
                .map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    /** How often each letter that {@link #letterOf} can give stands among these grades: all of them, best first. */
    public SequencedMap<String, Long> distribution(Map<Grade, Long> grades) {
        SequencedMap<String, Long> letters = new LinkedHashMap<>();
        points.values().forEach(grade -> letters.put(letterOf(grade), 0L));
        grades.forEach((grade, count) -> letters.merge(letterOf(grade), count, Long::sum));
        return Collections.unmodifiableSequencedMap(letters);
    }

    private static GradeScale fourPoint() {
        Map<String, Grade> points = new LinkedHashMap<>();
        points.put("A+", Grade.of("4.00"));
        points.put("A", Grade.of("4.00"));
        points.put("A-", Grade.of("3.67"));
        points.put("B+", Grade.of("3.33"));
        points.put("B", Grade.of("3.00"));
        points.put("B-", Grade.of("2.67"));
        points.put("C+", Grade.of("2.33"));
        points.put("C", Grade.of("2.00"));
        points.put("C-", Grade.of("1.67"));
        points.put("D+", Grade.of("1.33"));
        points.put("D", Grade.of("1.00"));
        points.put("D-", Grade.of("0.67"));
        points.put("F", Grade.of("0.00"));
        return new GradeScale(points);
    }
}
