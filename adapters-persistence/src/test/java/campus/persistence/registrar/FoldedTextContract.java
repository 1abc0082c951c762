package campus.persistence.registrar;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import campus.application.registrar.RegistrarAdapters;
import campus.application.registrar.School;
import campus.application.shared.CaseFolding;
import campus.application.shared.Repository;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Sections;
import campus.domain.registrar.Students;
import campus.domain.registrar.Terms;
import campus.domain.shared.Aggregate;
import campus.domain.shared.Identifier;
import campus.persistence.shared.TestSchool;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Beside each text stands its folded form, whichever way the row is written. */
abstract class FoldedTextContract {

    /**
     * Letters on which databases differ: a dotted capital i, both sharp s, three sigmas, the sign of the ohm, three
     * forms of a digraph, Cherokee and Georgian of both cases, and one beyond the basic plane.
     */
    static final String LETTERS = "\u0130I\u1E9E\u00DF\u03A3\u03C3\u03C2\u2126\u01C4\u01C5\u01C6"
            + "\u13A0\uAB70\u1C90\u10D0\uD801\uDC00";
    static final String FOLDED_LETTERS = "ii\u00DF\u00DF\u03C3\u03C3\u03C3\u03C9\u01C6\u01C6\u01C6"
            + "\uAB70\uAB70\u10D0\u10D0\uD801\uDC28";

    private RegistrarAdapters adapters;
    private School school;

    abstract TestSchool database();

    @BeforeEach
    final void found() {
        adapters = TestRegistrar.on(database().emptied());
        school = new School(adapters).founded();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    final void keepsWhatIsAdded(Kind<?, ?> kind) throws SQLException {
        kind.add(school, 11, "One " + LETTERS);
        assertEquals("one " + FOLDED_LETTERS, folded(kind).get("One " + LETTERS));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    final void keepsABatch(Kind<?, ?> kind) throws SQLException {
        kind.addAll(school, List.of(11, 12, 13), LETTERS);
        Map<String, String> folded = folded(kind);
        for (int number : List.of(11, 12, 13)) {
            assertEquals(FOLDED_LETTERS + number, folded.get(LETTERS + number));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    final void keepsAChangeAndWhatIsRestored(Kind<?, ?> kind) throws SQLException {
        kind.add(school, 11, "One");
        kind.change(school, 11, LETTERS);
        assertEquals(FOLDED_LETTERS, folded(kind).get(LETTERS));
        kind.deleteAndRestore(school, 11);
        assertEquals(FOLDED_LETTERS, folded(kind).get(LETTERS));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    final void hasRoomForTheLongestText(Kind<?, ?> kind) throws SQLException {
        List<String> longest = List.of("\u0130".repeat(200), "\u1E9E".repeat(200), "\uD801\uDC00".repeat(100));
        for (int i = 0; i < longest.size(); i++) {
            kind.add(school, 11 + i, longest.get(i));
        }
        Map<String, String> folded = folded(kind);
        for (String text : longest) {
            assertEquals(CaseFolding.fold(text), folded.get(text));
        }
    }

    /** Databases count lengths in code points or in UTF-16 code units: a folded text has as many of both. */
    @Test
    final void neverMakesATextLonger() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String folded = CaseFolding.fold(Character.toString(c));
            assertEquals(1, folded.codePointCount(0, folded.length()), () -> "a single code point");
            assertEquals(Character.charCount(c), folded.length(), () -> "as many code units");
        }
    }

    @Test
    final void keepsNothingOfNoInstructor() throws SQLException {
        Kind<?, ?> sections = kinds().filter(kind -> kind.table().equals("section")).findFirst().orElseThrow();
        sections.add(school, 11, null);
        assertEquals(1, count("section where instructor_folded is null"));
        sections.change(school, 11, LETTERS);
        assertEquals(0, count("section where instructor_folded is null"));
        school.run(() -> adapters.sections().update(Sections.aSection(11).instructor(null).version(1).build(),
                School.STAMP));
        assertEquals(1, count("section where instructor_folded is null"));
    }

    static Stream<Kind<?, ?>> kinds() {
        return Stream.of(
                new Kind<>("department", "name", RegistrarAdapters::departments,
                        (number, name) -> Departments.aDepartment(number).name(name).build()),
                new Kind<>("course", "title", RegistrarAdapters::courses,
                        (number, title) -> Courses.aCourse(number).title(title).build()),
                new Kind<>("term", "name", RegistrarAdapters::terms,
                        (number, name) -> Terms.aTerm(number).name(name).build()),
                new Kind<>("section", "instructor", RegistrarAdapters::sections,
                        (number, name) -> Sections.aSection(number).instructor(name).build()),
                new Kind<>("student", "name", RegistrarAdapters::students,
                        (number, name) -> Students.aStudent(number).name(name).build()));
    }

    private Map<String, String> folded(Kind<?, ?> kind) throws SQLException {
        Map<String, String> folded = new HashMap<>();
        try (Connection connection = database().database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + kind.column() + ", " + kind.column()
                        + "_folded from " + kind.table())) {
            while (rows.next()) {
                folded.put(rows.getString(1), rows.getString(2));
            }
        }
        return folded;
    }

    private int count(String what) throws SQLException {
        try (Connection connection = database().database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** A kind of record: where one of its texts is kept, and how one is made of a number and that text. */
    record Kind<I extends Identifier, T extends Aggregate<I>>(String table, String column,
            Function<RegistrarAdapters, ? extends Repository<I, T>> records,
            BiFunction<Integer, @Nullable String, T> made) {

        void add(School school, int number, @Nullable String text) {
            var _ = school.add(records.apply(school.adapters()), made.apply(number, text), School.STAMP);
        }

        void addAll(School school, List<Integer> numbers, String text) {
            school.run(() -> records.apply(school.adapters())
                    .addAll(numbers.stream().map(number -> made.apply(number, text + number)).toList(), School.STAMP));
        }

        void change(School school, int number, String text) {
            var _ = School.written(school.in(
                    () -> records.apply(school.adapters()).update(made.apply(number, text), School.STAMP)));
        }

        void deleteAndRestore(School school, int number) {
            Repository<I, T> stored = records.apply(school.adapters());
            I id = made.apply(number, "Any").id();
            school.delete(stored, id);
            school.run(() -> stored.restore(id, School.STAMP).orElseThrow());
        }

        @Override
        public String toString() {
            return table;
        }
    }
}
