package campus.domain.registrar;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** How much one student may take at the same time; {@code maxCredits} absent means that credits are not limited. */
public record RegistrationLimits(int maxActiveEnrollments, @Nullable BigDecimal maxCredits) {

    public static final RegistrationLimits DEFAULT = new RegistrationLimits(5, null);

    public RegistrationLimits {
        if (maxActiveEnrollments < 1) {
            throw new IllegalArgumentException("maxActiveEnrollments must be at least 1: " + maxActiveEnrollments);
        }
        if (maxCredits != null && maxCredits.signum() <= 0) {
            throw new IllegalArgumentException("maxCredits must be more than 0: " + maxCredits);
        }
    }
}
