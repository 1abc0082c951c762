package campus.domain.shared;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TransitionPolicyTest {

    private static final TransitionPolicy<Light> TRAFFIC = TransitionPolicy.of(Light.class)
            .allow(Light.GREEN, Light.YELLOW).allow(Light.YELLOW, Light.RED).allow(Light.RED, Light.GREEN).build();

    private enum Light {
        RED, YELLOW, GREEN, BROKEN
    }

    @Test
    void allowsWhatItsRowsName() {
        assertTrue(TRAFFIC.allows(Light.RED, Light.GREEN));
        assertEquals(Set.of(Light.GREEN), TRAFFIC.allowedFrom(Light.RED));
    }

    @Test
    void forbidsWhatNoRowNames() {
        assertFalse(TRAFFIC.allows(Light.GREEN, Light.RED));
        assertFalse(TRAFFIC.allows(Light.RED, Light.RED));
        assertFalse(TRAFFIC.allows(Light.BROKEN, Light.RED));
    }

    @Test
    void givesNothingAfterAFinalStatus() {
        assertEquals(Set.of(), TRAFFIC.allowedFrom(Light.BROKEN));
    }

    @Test
    void acceptsARowWithoutTargets() {
        TransitionPolicy<Light> policy = TransitionPolicy.of(Light.class).allow(Light.RED).build();
        assertEquals(Set.of(), policy.allowedFrom(Light.RED));
    }

    @Test
    void joinsRowsOfTheSameStatusInTheOrderOfTheEnum() {
        TransitionPolicy<Light> policy = TransitionPolicy.of(Light.class).allow(Light.RED, Light.BROKEN, Light.GREEN)
                .allow(Light.RED, Light.YELLOW).build();
        assertEquals(List.of(Light.YELLOW, Light.GREEN, Light.BROKEN), List.copyOf(policy.allowedFrom(Light.RED)));
    }

    @Test
    void refusesToBeChangedThroughWhatItReturns() {
        Set<Light> after = TRAFFIC.allowedFrom(Light.RED);
        assertThrows(UnsupportedOperationException.class, () -> after.add(Light.BROKEN));
        Set<Light> afterFinal = TRAFFIC.allowedFrom(Light.BROKEN);
        assertThrows(UnsupportedOperationException.class, () -> afterFinal.add(Light.RED));
    }

    @Test
    void staysAsItIsWhenItsBuilderGoesOn() {
        TransitionPolicy.Builder<Light> builder = TransitionPolicy.of(Light.class).allow(Light.RED, Light.GREEN);
        TransitionPolicy<Light> policy = builder.build();
        builder.allow(Light.RED, Light.YELLOW).allow(Light.GREEN, Light.RED);
        assertEquals(Set.of(Light.GREEN), policy.allowedFrom(Light.RED));
        assertEquals(Set.of(), policy.allowedFrom(Light.GREEN));
    }
}
