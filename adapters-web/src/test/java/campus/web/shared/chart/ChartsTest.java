package campus.web.shared.chart;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.web.shared.chart.ColumnChart.Column;
import campus.web.shared.chart.ShareChart.Share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ChartsTest {

    @Nested
    class OfShares {

        @Test
        void drawEachPartInProportionBelowItsWords() {
            ShareChart chart = ShareChart.of(List.of(new Share("A", 1, 4), new Share("B", 4, 4)));
            assertEquals(List.of(100.0, 400.0), chart.bars().stream().map(ShareChart.Bar::length).toList());
            assertEquals(List.of(14, 50), chart.bars().stream().map(ShareChart.Bar::line).toList());
            assertEquals(List.of(19, 55), chart.bars().stream().map(ShareChart.Bar::top).toList());
            assertEquals(72, chart.height());
        }

        @Test
        void drawNothingOfNothing() {
            assertEquals(0, ShareChart.of(List.of()).height());
            assertEquals(0, ShareChart.of(List.of(new Share("A", 0, 0))).bars().getFirst().length());
            assertEquals(0, new Share("A", 0, 0).percent());
        }

        @Test
        void sayAHundredPercentOfAllOfItOnly() {
            assertEquals(99, new Share("A", 999, 1_000).percent());
            assertEquals(100, new Share("A", 1_000, 1_000).percent());
            assertEquals(50, new Share("A", Scale.MOST / 2, Scale.MOST).percent());
        }

        @Test
        void cutLongLabelsBetweenCharacters() {
            assertEquals("x".repeat(32), label("x".repeat(32)));
            assertEquals("x".repeat(31) + "…", label("x".repeat(33)));
            assertEquals("😀".repeat(31) + "…", label("😀".repeat(33)));
        }

        private String label(String text) {
            return ShareChart.of(List.of(new Share(text, 1, 2))).bars().getFirst().label();
        }
    }

    @Nested
    class OfColumns {

        @Test
        void standOnTheBaseLineSideBySide() {
            ColumnChart chart = ColumnChart.of(numbers(10, 5));
            assertEquals(List.of(new Column("0", "10", 28, 144, 100, 18, 150), new Column("1", "5", 228, 144, 300, 93,
                    75)), chart.columns());
            assertEquals(168, chart.base());
        }

        @Test
        void haveNoHeightWithoutAnything() {
            assertEquals(List.of(0.0, 0.0), ColumnChart.of(numbers(0, 0)).columns().stream().map(Column::height)
                    .toList());
            assertEquals(List.of(), ColumnChart.of(numbers()).columns());
        }

        @Test
        void holdHugeNumbersBesideSmallOnes() {
            List<Column> columns = ColumnChart.of(numbers(Scale.MOST, 1)).columns();
            assertEquals("1000T 150.0", columns.getFirst().number() + " " + columns.getFirst().height());
            assertEquals("1 0.0", columns.getLast().number() + " " + columns.getLast().height());
        }

        private SequencedMap<String, Long> numbers(long... values) {
            SequencedMap<String, Long> numbers = new LinkedHashMap<>();
            for (long value : values) {
                numbers.put(String.valueOf(numbers.size()), value);
            }
            return numbers;
        }
    }

    @Nested
    class OfDays {

        @Test
        void drawBothNumbersOverTheSameDays() {
            DayChart chart = DayChart.of(List.of(day(1, 8, 2), day(2, 0, 0), day(3, 4, 4)));
            assertEquals("40.0,12.0 214.0,174.0 388.0,93.0", chart.upper());
            assertEquals("40.0,133.5 214.0,174.0 388.0,93.0", chart.lower());
            assertEquals("40,174 40.0,12.0 214.0,174.0 388.0,93.0 388,174", chart.area());
            assertEquals(List.of("0", "2", "4", "6", "8"), chart.levels().stream().map(DayChart.Level::number)
                    .toList());
            assertEquals(List.of(174.0, 133.5, 93.0, 52.5, 12.0), chart.levels().stream().map(DayChart.Level::y)
                    .toList());
            assertEquals(List.of(), chart.dot());
        }

        @Test
        void nameTheFirstAndTheLastAndFewBetween() {
            List<DayChart.Day> days = IntStream.rangeClosed(1, 31).mapToObj(number -> day(number, number, 0)).toList();
            assertEquals(List.of(new DayChart.Date("1 Aug", 40, "start"), new DayChart.Date("11 Aug", 156, "middle"),
                    new DayChart.Date("21 Aug", 272, "middle"), new DayChart.Date("31 Aug", 388, "end")),
                    DayChart.of(days).dates());
        }

        @Test
        void putADotWhereThereIsOneDayOnly() {
            DayChart chart = DayChart.of(List.of(day(7, 3, 0)));
            assertEquals(List.of(new DayChart.Dot(214, 12)), chart.dot());
            assertEquals(List.of(new DayChart.Date("7 Aug", 214, "middle")), chart.dates());
        }

        @Test
        void lieOnTheBaseLineWithoutAnything() {
            DayChart chart = DayChart.of(List.of(day(1, 0, 0), day(2, 0, 0)));
            assertEquals("40.0,174.0 388.0,174.0", chart.upper());
            assertEquals(List.of("0", "1"), chart.levels().stream().map(DayChart.Level::number).toList());
        }

        @Test
        void needADay() {
            assertThrows(RuntimeException.class, () -> DayChart.of(List.of()));
        }

        private DayChart.Day day(int number, long total, long part) {
            return new DayChart.Day(LocalDate.of(2026, 8, number), total, part);
        }
    }
}
