package campus.application.registrar;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Cursor;
import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.Ids;
import campus.domain.registrar.Student;
import campus.domain.registrar.Students;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link StudentQueries} does. */
public abstract class StudentQueriesContract extends RegistrarListContract<StudentView> {
    private static final SortKey BY_NAME = SortKey.ascending(SortField.text("name"));

    @Override
    protected final Page<StudentView> list(ListRequest request) {
        return queries().list(request);
    }

    @Override
    protected final List<SortField> sorts() {
        return StudentView.SORTS;
    }

    @Override
    protected final ListFields<StudentView> fields() {
        return RegistrarFields.STUDENTS;
    }

    @Override
    protected final void addRows() {
        List<String> names = List.of("Ann", "ann", "\u00C4nn", "Zo\u00EB");
        for (int i = 1; i <= ROWS; i++) {
            addRow(students(), Students.aStudent(i).name(names.get(i % 4))
                    .born(i % 5 == 0 ? null : "200%d-05-04".formatted(i % 3)).hold(i % 2 == 0 ? "a book" : null)
                    .build(), i);
        }
    }

    @Override
    protected final void addFirst() {
        school().add(Students.aStudent(90).number("0"));
    }

    @Override
    protected final void addLast() {
        school().add(Students.aStudent(91).number("ZZ"));
    }

    @Nested
    class Find {

        @Test
        void showsTheRecordAndItsStamps() {
            Student added = school().add(students(), Students.aStudent(1).hold("a book").born(null).build(), stamp(1));
            assertEquals(Optional.of(new StudentView(added, audit(1, 1))), queries().find(added.id()));
            Student changed = new Student(added.id(), 0, Students.aStudent(2).details());
            school().in(() -> students().update(changed, stamp(2)));
            assertEquals(Optional.of(new StudentView(new Student(added.id(), 1, changed.details()), audit(1, 2))),
                    queries().find(added.id()));
        }

        @Test
        void showsNoDeletedOrUnknownRecord() {
            addRows();
            school().delete(students(), Ids.student(1));
            assertEquals(Optional.empty(), queries().find(Ids.student(1)));
            assertEquals(Optional.empty(), queries().find(Ids.student(99)));
            assertEquals(ROWS - 1L, list(new ListRequest(7, List.of(), null, true)).total());
        }
    }

    @Nested
    class Text {

        @Test
        void isSortedWithCaseAndAccents() {
            assertSorted("A", "Z", "Zz", "a", "a b", "a-b", "aB", "ab", "z", "\u00C4", "\u00E4", "\u0391", "\u674E");
        }

        @Test
        void isSortedByCodePointBeyondTheBasicPlane() {
            assertSorted("\u674E", "\uFF21", "\uD835\uDC9C", "\uD83D\uDE00");
        }

        @Test
        void isSortedWithAShorterTextBeforeALongerOne() {
            assertSorted("Lee", "Lee A", "Leea");
        }

        private void assertSorted(String... names) {
            for (int i = 0; i < names.length; i++) {
                school().add(Students.aStudent(names.length - i).name(names[i]));
            }
            List<String> wanted = List.of(names);
            assertEquals(wanted, names(new ListRequest(100, List.of(BY_NAME), null, false)));
            assertEquals(wanted.reversed(), names(ListRequest.first(SortKey.descending(BY_NAME.field()))));
            IntStream.range(0, names.length).forEach(i -> assertEquals(wanted.subList(i + 1, names.length),
                    names(new ListRequest(100, List.of(BY_NAME),
                            new Cursor(List.of(names[i]), Ids.student(names.length - i).value()), false))));
        }

        private List<String> names(ListRequest request) {
            return list(request).items().stream().map(view -> view.student().details().name().value()).toList();
        }
    }

    private StudentQueries queries() {
        return school().adapters().studentQueries();
    }

    private StudentRepository students() {
        return school().adapters().students();
    }
}
