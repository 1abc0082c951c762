package campus.web.shared.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatesTest {

    private static final Dates CHICAGO = new Dates(ZoneId.of("America/Chicago"));

    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void areWrittenByTheClocksOfTheSchool() {
        assertEquals("3 Sep 2026", CHICAGO.day(LocalDate.of(2026, 9, 3)));
        assertEquals("31 Dec 2026, 23:30", CHICAGO.moment(Instant.parse("2027-01-01T05:30:00Z")));
        assertEquals("2026-12-31T23:30", CHICAGO.local(Instant.parse("2027-01-01T05:30:00Z")));
    }

    @Test
    void sayWhichOfTwoEqualTimesIsMeant() {
        assertEquals("1 Nov 2026, 01:30 (UTC-05:00)", CHICAGO.moment(Instant.parse("2026-11-01T06:30:00Z")));
        assertEquals("1 Nov 2026, 01:30 (UTC-06:00)", CHICAGO.moment(Instant.parse("2026-11-01T07:30:00Z")));
    }

    @Test
    void areReadByTheClocksOfTheSchool() {
        assertEquals("2026-07-01T13:00:00Z", read("2026-07-01T08:00", null));
        assertEquals("2026-12-01T14:00:00Z", read("2026-12-01 08:00", null));
        assertNull(read("", null));
        assertEquals(List.of(), errors);
    }

    @Test
    void takeTheEarlierOfTwoEqualTimes() {
        assertEquals("2026-11-01T06:30:00Z", read("2026-11-01T01:30", null));
    }

    @Test
    void keepAnInstantWhoseTimeWasNotTouched() {
        Instant later = Instant.parse("2026-11-01T07:30:00.123456Z");
        assertEquals(later.toString(), read(CHICAGO.local(later), later));
        assertEquals("2026-11-01T07:00:00Z", read("2026-11-01T01:00", Instant.parse("2026-11-01T07:00:00Z")));
        assertEquals("2026-11-02T07:30:00Z", read("2026-11-02T01:30", later));
    }

    @Test
    void refuseATimeThatTheClocksLeaveOut() {
        assertNull(read("2026-03-08T02:30", null));
        assertEquals("/at", errors.getFirst().pointer());
        assertTrue(errors.getFirst().detail().contains("from 02:00 to 03:00"), errors::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30T08:00", "2026-07-01", "2026-07-01T25:00", "08:00", "<b>"})
    void refuseWhatIsNoDateWithATime(String text) {
        assertNull(read(text, null));
        assertEquals("malformed", errors.getFirst().code());
    }

    private @Nullable String read(String text, @Nullable Instant stored) {
        return CHICAGO.withInstant(new FormBody(Map.of("at", List.of(text))), "at", stored, errors).text("at");
    }
}
