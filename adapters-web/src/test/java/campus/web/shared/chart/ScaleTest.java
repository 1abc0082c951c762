package campus.web.shared.chart;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 1", "3, 3, 1", "4, 4, 2", "5, 6, 2", "10, 10, 5", "11, 15, 5", "100, 100, 50",
            "101, 150, 50", "1000000000000000, 1000000000000000, 500000000000000"})
    void endsAtARoundNumberThatEverythingFitsUnder(long most, long top, long step) {
        Scale scale = Scale.upTo(most, 3, 100);
        assertEquals(top, scale.top());
        assertEquals(step, scale.step());
    }

    @Test
    void marksEveryStepFromZero() {
        assertEquals(List.of(0L, 20L, 40L, 60L), Scale.upTo(47, 4, 100).marks());
        assertEquals(List.of(0L, 1L), Scale.upTo(0, 4, 100).marks());
    }

    @Test
    void placesValuesInProportion() {
        Scale scale = Scale.upTo(60, 3, 150);
        assertEquals(0, scale.at(0));
        assertEquals(50, scale.at(20));
        assertEquals(2.5, scale.at(1));
        assertEquals(150, scale.at(60));
    }

    @Test
    void neverHasMoreStepsThanThereMayBe() {
        for (long most = 0; most < 5_000; most++) {
            Scale scale = Scale.upTo(most, 4, 100);
            assertTrue(scale.top() >= most && scale.top() / scale.step() <= 4 && scale.top() % scale.step() == 0,
                    scale::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Scale.MOST + 1, Long.MAX_VALUE})
    void hasNoPlaceForWhatIsNoCount(long value) {
        assertThrows(IllegalArgumentException.class, () -> Scale.upTo(value, 4, 100));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, 1K", "12345, 12.3K", "123456, 123K", "1000000, 1M",
            "1000000000000000, 1000T"})
    void writesNumbersBriefly(long number, String text) {
        assertEquals(text, Scale.brief(number));
    }
}
