package campus.application.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.Grade;

import static campus.domain.registrar.EnrollmentStatus.ACTIVE;
import static campus.domain.registrar.EnrollmentStatus.COMPLETED;
import static org.junit.jupiter.api.Assertions.assertEquals;

class EnrollmentStatisticsTest {

    @ParameterizedTest
    @CsvSource({"1, 4.00, 4.00", "2, 0.01, 0.01", "8, 0.04, 0.01", "3, 0.01, 0.00", "3, 10.00, 3.33", "3, 0.02, 0.01",
            "5, 0.00, 0.00"})
    void averagesOverTheCompletedOnesAndRoundsHalfUp(long completed, BigDecimal points, BigDecimal average) {
        assertEquals(Optional.of(average),
                new EnrollmentCounts(Map.of(COMPLETED, completed, ACTIVE, 99L), points).averageGrade());
    }

    @Test
    void hasNoAverageWithoutCompletedOnes() {
        assertEquals(Optional.empty(), new EnrollmentCounts(Map.of(ACTIVE, 3L), BigDecimal.ZERO).averageGrade());
    }

    @Test
    void countsStatusesThatNobodyHasAsZero() {
        EnrollmentCounts counts = new EnrollmentCounts(Map.of(ACTIVE, 3L), BigDecimal.ZERO);
        assertEquals(List.of(0L, 3L, 0L, 0L), List.of(EnrollmentStatus.values()).stream().map(counts::of).toList());
        assertEquals(3, counts.total());
    }

    @Test
    void addsUpGroupsOfTheSameStatusAndGrade() {
        assertEquals(new EnrollmentStatistics(
                new EnrollmentCounts(Map.of(ACTIVE, 2L, COMPLETED, 6L), new BigDecimal("13.02")),
                Map.of(Grade.of("2.67"), 4L, Grade.of("1.17"), 2L)),
                EnrollmentStatistics.of(List.of(group("2.67", 1), group("1.17", 2), group("2.67", 3),
                        new EnrollmentStatistics.Group(ACTIVE, null, 2))));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1.0000", "3, 1, 0.3333", "3, 2, 0.6667", "20000, 1, 0.0001", "20001, 1, 0.0000", "5, 0, 0.0000"})
    void fillsToFourDecimals(long capacity, long taken, BigDecimal rate) {
        assertEquals(Optional.of(rate), new SeatCounts(capacity, taken, 0).fillRate());
    }

    @Test
    void hasNoFillRateWithoutSeats() {
        assertEquals(Optional.empty(), SeatCounts.NONE.fillRate());
    }

    private static EnrollmentStatistics.Group group(String grade, long count) {
        return new EnrollmentStatistics.Group(COMPLETED, Grade.of(grade), count);
    }
}
