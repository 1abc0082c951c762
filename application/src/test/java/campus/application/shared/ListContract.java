package campus.application.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What every sorted, keyset-paged list does.
 *
 * @param <V> the read model of a row
 */
public abstract class ListContract<V> {
    protected static final int ROWS = 25;

    protected abstract Page<V> list(ListRequest request);

    /** The fields by which the list may be sorted. */
    protected abstract List<SortField> sorts();

    /** What these fields mean. */
    protected abstract ListFields<V> fields();

    /** Adds 25 rows with ties in every field that allows them, and absent values wherever they are allowed. */
    protected abstract void addRows();

    /** Adds a row that is first when sorted ascending by the first sort field. */
    protected abstract void addFirst();

    /** Adds a row that is last when sorted ascending by the first sort field. */
    protected abstract void addLast();

    @Test
    final void listsNothingWhereNothingIs() {
        Page<V> page = list(new ListRequest(7, List.of(), null, true));
        assertEquals(List.of(), page.items());
        assertNull(page.next());
        assertEquals(0L, page.total());
    }

    @Test
    final void meansEveryFieldThatItSortsBy() {
        assertEquals(sorts().stream().map(SortField::name).collect(Collectors.toSet()), fields().names());
    }

    @Nested
    class Lists {
        private List<V> all = List.of();

        @BeforeEach
        final void fill() {
            addRows();
            all = list(new ListRequest(ListRequest.MAX_LIMIT, List.of(), null, false)).items();
            assertEquals(ROWS, all.size());
        }

        @Test
        void sortsByIdentityWhenNothingElseIsAskedFor() {
            assertOrder(List.of());
        }

        @Test
        void sortsByEveryFieldInBothDirections() {
            keys().forEach(key -> assertOrder(List.of(key)));
        }

        @Test
        void sortsByEveryPairOfFields() {
            for (SortKey first : keys().toList()) {
                keys().filter(second -> !second.field().equals(first.field()))
                        .forEach(second -> assertOrder(List.of(first, second)));
            }
        }

        @Test
        void sortsByAllFieldsTogether() {
            assertOrder(sorts().stream().map(SortKey::descending).toList());
        }

        @Test
        void turnsRoundWithTiesAndAllWhenEveryKeyDoes() {
            for (SortField last : sorts()) {
                for (SortField first : sorts()) {
                    List<V> up = all(SortKey.ascending(first), SortKey.ascending(last));
                    assertEquals(up.reversed(), all(SortKey.descending(first), SortKey.descending(last)));
                }
                assertEquals(all(SortKey.ascending(last)).reversed(), all(SortKey.descending(last)));
            }
        }

        @Test
        void endsWithAFullPageWhenTheRowsFillIt() {
            assertEquals(List.of(5, 5, 5, 5, 5), pages(keys().limit(1).toList(), 5).stream().map(List::size).toList());
        }

        @Test
        void givesAllRowsOnOnePageWhenTheyFit() {
            assertNull(list(new ListRequest(ROWS, List.of(), null, false)).next());
            assertNotNull(list(new ListRequest(ROWS - 1, List.of(), null, false)).next());
        }

        @Test
        void countsAllRowsOnEveryPageWhenAsked() {
            List<SortKey> sort = keys().limit(1).toList();
            Page<V> first = list(new ListRequest(7, sort, null, true));
            assertEquals((long) ROWS, first.total());
            assertEquals((long) ROWS, list(new ListRequest(7, sort, first.next(), true)).total());
            assertNull(list(new ListRequest(7, sort, first.next(), false)).total());
        }

        @Test
        void showsRowsThatAreAddedBehindTheCursorOnly() {
            List<SortKey> sort = List.of(SortKey.ascending(sorts().getFirst()));
            Page<V> first = list(new ListRequest(7, sort, null, false));
            addFirst();
            addLast();
            List<V> rest = list(new ListRequest(ListRequest.MAX_LIMIT, sort, first.next(), true)).items();
            List<V> now = list(new ListRequest(ListRequest.MAX_LIMIT, sort, null, false)).items();
            assertEquals(ROWS + 2, now.size());
            assertEquals(now.subList(8, ROWS + 2), rest);
        }

        @Test
        void refusesAFieldThatItDoesNotKnow() {
            ListRequest request = ListRequest.first(SortKey.ascending(SortField.text("nothing")));
            assertThrows(IllegalArgumentException.class, () -> list(request));
        }

        @Test
        void refusesACursorWithAValueOfAnotherType() {
            for (SortField field : sorts()) {
                Object wrong = field.kind() == SortField.Kind.DECIMAL ? "1.00" : new BigDecimal("1.00");
                ListRequest request = new ListRequest(7, List.of(SortKey.ascending(field)),
                        new Cursor(List.of(wrong), place(all.getFirst(), List.of()).id()), false);
                assertThrows(IllegalArgumentException.class, () -> list(request), field.name());
            }
        }

        private List<V> all(SortKey... sort) {
            return list(new ListRequest(ListRequest.MAX_LIMIT, List.of(sort), null, false)).items();
        }

        private Stream<SortKey> keys() {
            return sorts().stream().flatMap(f -> Stream.of(SortKey.ascending(f), SortKey.descending(f)));
        }

        private void assertOrder(List<SortKey> sort) {
            Comparator<Cursor> order = fields().order(sort);
            List<V> wanted = all.stream().sorted(Comparator.comparing(row -> place(row, sort), order)).toList();
            List<List<V>> pages = pages(sort, 7);
            List<V> found = pages.stream().flatMap(List::stream).toList();
            assertEquals(places(wanted, sort), places(found, sort), () -> "sorted by " + sort);
            assertEquals(wanted, found);
            assertEquals(List.of(7, 7, 7, 4), pages.stream().map(List::size).toList());
        }

        private List<List<V>> pages(List<SortKey> sort, int limit) {
            List<List<V>> pages = new ArrayList<>();
            Set<Cursor> cursors = new HashSet<>();
            @Nullable Cursor after = null;
            do {
                Page<V> page = list(new ListRequest(limit, sort, after, false));
                pages.add(page.items());
                after = page.next();
                if (after != null) {
                    assertPlace(after, page.items().getLast(), sort);
                    assertTrue(cursors.add(after), "the list turns in a circle");
                }
            } while (after != null);
            return pages;
        }

        private void assertPlace(Cursor cursor, V last, List<SortKey> sort) {
            assertEquals(place(last, sort).id(), cursor.id());
            for (int i = 0; i < sort.size(); i++) {
                Object value = cursor.values().get(i);
                assertEquals(place(last, sort).values().get(i) == null, value == null);
                if (value != null) {
                    assertInstanceOf(InMemoryList.typeOf(sort.get(i).field().kind()), value);
                }
            }
        }

        private List<Cursor> places(List<V> rows, List<SortKey> sort) {
            return rows.stream().map(row -> place(row, sort)).toList();
        }

        private Cursor place(V row, List<SortKey> sort) {
            return fields().cursor(row, sort);
        }

        @Test
        void haveTiesOrAbsentValuesInSomeField() {
            assertTrue(sorts().stream().anyMatch(field -> {
                List<Object> values = new ArrayList<>();
                all.forEach(row -> values.add(place(row, List.of(SortKey.ascending(field))).values()));
                return values.stream().anyMatch(value -> Collections.frequency(values, value) > 1);
            }));
        }
    }
}
