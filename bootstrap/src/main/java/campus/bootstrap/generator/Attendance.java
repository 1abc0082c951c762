package campus.bootstrap.generator;

import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import campus.bootstrap.generator.Chance.Subject;
import campus.bootstrap.generator.PlannedTerm.Phase;
import campus.bootstrap.generator.Timetable.Block;
import campus.bootstrap.generator.Timetable.PlannedSection;

/**
 * Who takes which section, and how it ended. Students attend some terms in a row, those with lower numbers earlier;
 * each band of a term is filled in an order of its own, and who comes late in it has that time free.
 */
final class Attendance {

    static final List<String> COLUMNS = List.of("student_number", "course_code", "term_code", "section_number",
            "status", "grade", "enrolled_on");

    private static final List<String> GRADES = List.of("0.00", "0.67", "1.00", "1.33", "1.67", "2.00", "2.33", "2.67",
            "3.00", "3.33", "3.67", "4.00");

    private final SchoolSize size;
    private final Timetable timetable;
    private final Chance chance;
    private final int attending;

    Attendance(SchoolSize size, Timetable timetable, Chance chance) {
        this.size = size;
        this.timetable = timetable;
        this.chance = chance;
        // seven of ten have a section in each band, but everybody is there in some term
        long fromLargest = ((long) timetable.largestBlock() * 10 + 6) / 7;
        int everybody = (size.students() + size.enrollingTerms() - 1) / size.enrollingTerms();
        this.attending = (int) Math.min(size.students(), Math.max(fromLargest, everybody));
    }

    /** Section by section; the rows of one section are in memory at a time. */
    Stream<List<String>> rows() {
        Iterator<PlannedSection> sections = timetable.sections().iterator();
        // a source of its own, since a stream that is iterated buffers all that comes of one element of its source
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(sections, Spliterator.ORDERED), false)
                .flatMap(this::rows);
    }

    private Stream<List<String>> rows(PlannedSection section) {
        Block block = section.block();
        int first = firstAttending(block.term());
        Shuffle order = new Shuffle(attending, chance.key(Subject.SEATING, block.index()));
        return IntStream.range(section.firstEnrollment(), section.firstEnrollment() + section.enrollments())
                .mapToObj(place -> row(section, first + order.at(place),
                        chance.of(Subject.ENROLLMENT, ((long) block.index() << Integer.SIZE) + place)));
    }

    private int firstAttending(int term) {
        int others = size.students() - attending;
        return size.enrollingTerms() == 1 ? 0 : (int) ((long) others * term / (size.enrollingTerms() - 1));
    }

    private List<String> row(PlannedSection section, int student, Random dice) {
        PlannedTerm term = section.term();
        boolean past = term.phase() == Phase.PAST;
        boolean dropped = dice.nextInt(100) < (past ? 8 : 3) && !section.full();
        // the first days are the busiest
        double late = dice.nextDouble();
        int day = (int) (PlannedTerm.REGISTRATION_DAYS * late * late);
        return List.of(StudentBody.number(student), section.course(), term.code(), section.number(),
                dropped ? "dropped" : past ? "completed" : "active", past && !dropped ? grade(student, dice) : "",
                term.registrationOpensOn().plusDays(day).toString());
    }

    /** Around 3.00, with an ability of the student's own. */
    private String grade(int student, Random dice) {
        if (dice.nextInt(50) == 0) {
            return GRADES.getFirst();
        }
        double steps = 8 + 1.5 * chance.of(Subject.ABILITY, student).nextGaussian() + 1.8 * dice.nextGaussian();
        return GRADES.get((int) Math.clamp(Math.round(steps), 0L, GRADES.size() - 1L));
    }
}
