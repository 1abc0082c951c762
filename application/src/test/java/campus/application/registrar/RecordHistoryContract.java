package campus.application.registrar;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.domain.registrar.Assessments;
import campus.domain.registrar.Ids;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordChange.Field;
import campus.domain.registrar.RecordChange.What;
import campus.domain.registrar.RecordKind;
import campus.domain.shared.Actor;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every {@link RecordHistory} does. */
public abstract class RecordHistoryContract extends RegistrarListContract<RecordChange> {
    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00.000001Z");
    private static final Actor BY = new Actor("\u674E".repeat(Actor.MAX_LENGTH));
    private static final UUID COURSE = Ids.course(1).value();

    @Override
    protected final Page<RecordChange> list(ListRequest request) {
        return history().of(RecordKind.COURSE, COURSE, request);
    }

    @Override
    protected final List<SortField> sorts() {
        return RecordHistory.SORTS;
    }

    @Override
    protected final ListFields<RecordChange> fields() {
        return RegistrarFields.RECORD_CHANGES;
    }

    /** The creation and two lines of every version, and one line of another record. */
    @Override
    protected final void addRows() {
        school().founded();
        append(line(80, RecordKind.DEPARTMENT, Ids.department(1).value(), 1, What.CHANGED));
        append(IntStream.range(1, ROWS).mapToObj(
                number -> line(number, (number + 1) / 2, number % 2 == 0 ? What.DELETED : What.CHANGED))
                .toArray(RecordChange[]::new));
    }

    @Override
    protected final void addFirst() {
        append(line(90, 0, What.DELETED));
    }

    @Override
    protected final void addLast() {
        append(line(91, ROWS, What.RESTORED));
    }

    @Test
    final void keepsWhatALineSaysHoweverLongTheValuesAre() {
        school().founded();
        RecordChange change = new RecordChange(Ids.recordChange(1), RecordKind.COURSE, COURSE, 1, What.CHANGED, NOON,
                BY, List.of(new Field("title", "\uD83D\uDE00 before\n", "a, \"b\"; 'c' \\"),
                        new Field("description", null, "\u00e4".repeat(100_000)), new Field("code", "x", null)));
        append(change, line(2, 2, What.CHANGED), line(3, 2, What.DELETED));
        assertEquals(List.of(line(3, 2, What.DELETED), line(2, 2, What.CHANGED), change, creation()), newestFirst());
    }

    @ParameterizedTest
    @EnumSource
    final void beginsWithTheCreationOfEveryKindOfRecord(RecordKind kind) {
        school().founded().addStudents(1, 1);
        school().add(Assessments.anAssessment(1));
        UUID id = switch (kind) {
            case DEPARTMENT -> Ids.department(1).value();
            case COURSE -> COURSE;
            case TERM -> Ids.term(1).value();
            case SECTION -> Ids.section(1).value();
            case STUDENT -> Ids.student(1).value();
            case ASSESSMENT -> Ids.assessment(1).value();
        };
        RecordChange deletion = line(1, kind, id, 0, What.DELETED);
        append(deletion);
        assertEquals(List.of(RecordChange.creation(kind, id, School.STAMP.at(), School.STAMP.by()), deletion),
                history().of(kind, id, ListRequest.first(SortKey.ascending(sorts().getFirst()))).items());
    }

    @Test
    final void staysWhenTheRecordIsDeleted() {
        school().founded();
        school().delete(school().adapters().sections(), Ids.section(1));
        school().delete(school().adapters().courses(), Ids.course(1));
        assertEquals(List.of(creation()), newestFirst());
    }

    @Test
    final void isEmptyForAnIdentityThatNoRecordOfTheKindHas() {
        addRows();
        assertEquals(List.of(), history().of(RecordKind.TERM, COURSE, ListRequest.first()).items());
        assertEquals(List.of(), history().of(RecordKind.COURSE, Ids.course(2).value(), ListRequest.first()).items());
    }

    @Test
    final void isRolledBackWithTheTransaction() {
        school().founded();
        assertThrows(IllegalStateException.class, () -> school().run(() -> {
            history().append(List.of(line(1, 1, What.CHANGED)));
            throw new IllegalStateException("fault");
        }));
        assertEquals(List.of(creation()), newestFirst());
    }

    @Test
    final void refusesALineThatIsThereAndACreation() {
        school().founded();
        append(line(1, 1, What.CHANGED));
        append();
        for (RecordChange wrong : List.of(line(1, 2, What.CHANGED), line(2, 1, What.CHANGED),
                line(3, 0, What.CREATED))) {
            assertThrows(RuntimeException.class, () -> append(wrong), wrong::toString);
        }
        assertEquals(List.of(line(1, 1, What.CHANGED), creation()), newestFirst());
    }

    @Test
    final void hasNoWayToChangeALine() {
        assertEquals(Set.of("append", "of"), Arrays.stream(RecordHistory.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic()).map(Method::getName).collect(toSet()));
    }

    private RecordHistory history() {
        return school().adapters().recordHistory();
    }

    private List<RecordChange> newestFirst() {
        return list(ListRequest.first(SortKey.descending(sorts().getFirst()))).items();
    }

    private void append(RecordChange... changes) {
        school().run(() -> history().append(List.of(changes)));
    }

    private static RecordChange creation() {
        return RecordChange.creation(RecordKind.COURSE, COURSE, School.STAMP.at(), School.STAMP.by());
    }

    private static RecordChange line(int number, long version, What what) {
        return line(number, RecordKind.COURSE, COURSE, version, what);
    }

    private static RecordChange line(int number, RecordKind kind, UUID record, long version, What what) {
        return new RecordChange(Ids.recordChange(number), kind, record, version, what, NOON, BY,
                what == What.CHANGED ? List.of(new Field("code", "C " + number, null)) : List.of());
    }
}
