package campus.domain.registrar;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RegistrationLimitsTest {

    @Test
    void allowsFiveActiveEnrollmentsAndAnyCreditsByDefault() {
        assertEquals(new RegistrationLimits(5, null), RegistrationLimits.DEFAULT);
    }

    @Test
    void acceptsTheLeastThatLetsAnybodyIn() {
        assertEquals(1, new RegistrationLimits(1, null).maxActiveEnrollments());
        assertEquals(new BigDecimal("0.01"), new RegistrationLimits(1, new BigDecimal("0.01")).maxCredits());
    }

    @Test
    void refusesLimitsThatLetNobodyIn() {
        assertThrows(IllegalArgumentException.class, () -> new RegistrationLimits(0, null));
        assertThrows(IllegalArgumentException.class, () -> new RegistrationLimits(1, new BigDecimal("0.00")));
        assertThrows(IllegalArgumentException.class, () -> new RegistrationLimits(1, new BigDecimal("-1")));
    }
}
