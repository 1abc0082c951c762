package campus.domain.registrar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RefusedAttemptTest {

    private static final Actor ANN = new Actor("ann");
    private static final Instant AT = Terms.DURING_REGISTRATION;

    @Test
    void tellsEachCodeOnceInTheOrderOfTheRules() {
        List<Reason> reasons = List.of(new Reason.StudentOnHold(new Remark("fees")), new Reason.LoadLimit(5, 5),
                new Reason.CreditLimit(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE), new Reason.SectionFull(1));
        assertEquals(
                new RefusedAttempt(Ids.refusal(1), Ids.student(1), Ids.section(1),
                        List.of("student-on-hold", "load-limit", "section-full"), AT, ANN),
                RefusedAttempt.of(Ids.refusal(1), Ids.student(1), Ids.section(1), reasons, AT, ANN));
    }

    @Test
    void hasAReason() {
        assertThrows(IllegalArgumentException.class,
                () -> RefusedAttempt.of(Ids.refusal(1), Ids.student(1), Ids.section(1), List.of(), AT, ANN));
    }

    @Test
    void keepsItsOwnCopyOfTheReasons() {
        List<String> reasons = new ArrayList<>(List.of("section-full"));
        RefusedAttempt attempt = new RefusedAttempt(Ids.refusal(1), Ids.student(1), Ids.section(1), reasons, AT, ANN);
        reasons.clear();
        assertEquals(List.of("section-full"), attempt.reasons());
    }
}
