package campus.bootstrap.generator;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import campus.bootstrap.generator.Chance.Subject;
import campus.bootstrap.generator.Vocabulary.Language;

/** Students, counted from 0 in the order of their admission. */
final class StudentBody {

    static final List<String> COLUMNS = List.of("student_number", "name", "email", "date_of_birth");

    /** What all student numbers match. */
    static final String NUMBERS = "G\\d{7}";
    private static final int YOUNGEST_DAYS = 17 * 365 + 180;
    /** Letters whose accent is part of them. */
    private static final Map<Integer, String> PLAIN = Map.of((int) 'ß', "ss", (int) 'ł', "l", (int) 'ø', "o",
            (int) 'đ', "d", (int) 'ð', "d", (int) 'þ', "th", (int) 'ı', "i", (int) 'æ', "ae", (int) 'œ', "oe");

    private final Vocabulary vocabulary;
    private final int students;
    private final LocalDate firstAdmission;
    private final long daysOfAdmission;
    private final Chance chance;

    StudentBody(Vocabulary vocabulary, int students, List<PlannedTerm> terms, Chance chance) {
        this.vocabulary = vocabulary;
        this.students = students;
        this.firstAdmission = terms.getFirst().startsOn();
        this.daysOfAdmission = ChronoUnit.DAYS.between(firstAdmission, terms.getLast().startsOn());
        this.chance = chance;
    }

    /** Such as "G0000001". */
    static String number(int student) {
        return "G" + ("" + (10_000_001 + student)).substring(1);
    }

    Stream<List<String>> rows() {
        return IntStream.range(0, students).mapToObj(this::row);
    }

    private List<String> row(int student) {
        Random dice = chance.of(Subject.STUDENT, student);
        Language language = language(dice);
        String first = Vocabulary.mostlyFront(language.firstNames(), dice);
        String last = Vocabulary.mostlyFront((dice.nextInt(5) == 0 ? language(dice) : language).lastNames(), dice);
        String mailbox = plain(first) + "." + plain(last) + (student + 1);
        return List.of(number(student), first + " " + last, mailbox + "@generated.example",
                dice.nextInt(30) == 0 ? "" : born(student, dice).toString());
    }

    private Language language(Random dice) {
        return Vocabulary.mostlyFront(vocabulary.languages(), dice);
    }

    /** Most come from school at 17 to 19, some years later. */
    private LocalDate born(int student, Random dice) {
        int older = dice.nextInt(8) == 0 ? dice.nextInt(15 * 365) : dice.nextInt(2 * 365);
        return firstAdmission.plusDays(daysOfAdmission * student / students - YOUNGEST_DAYS - older);
    }

    /** In lower case letters of ASCII. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).codePoints()
                .mapToObj(
                        letter -> PLAIN.getOrDefault(letter, letter >= 'a' && letter <= 'z' ? "" + (char) letter : ""))
                .forEach(plain::append);
        return plain.toString();
    }
}
