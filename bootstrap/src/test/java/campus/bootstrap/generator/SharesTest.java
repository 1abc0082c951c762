package campus.bootstrap.generator;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SharesTest {

    @Test
    void followsTheWeightsAsFarAsBoundsAllow() {
        assertArrayEquals(new int[]{20, 40, 60}, Shares.of(120, new double[]{1, 2, 3}, new int[]{100, 100, 100}));
        assertArrayEquals(new int[]{35, 55, 30}, Shares.of(120, new double[]{1, 2, 3}, new int[]{100, 100, 30}));
        assertArrayEquals(new int[0], Shares.of(0, new double[0], new int[0]));
        assertThrows(IllegalArgumentException.class, () -> Shares.of(4, new double[]{1, 9}, new int[]{1, 2}));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void dividesAllOfIt(long seed) {
        Random dice = new Random(seed);
        int many = 1 + dice.nextInt(50);
        int[] bounds = dice.ints(many, 0, 400).toArray();
        int room = Arrays.stream(bounds).sum();
        for (int whole : new int[]{0, room / 3, room}) {
            int[] parts = Shares.of(whole, dice.doubles(many, 0.1, 9).toArray(), bounds);

            assertEquals(whole, Arrays.stream(parts).sum());
            for (int i = 0; i < many; i++) {
                assertTrue(parts[i] >= 0 && parts[i] <= bounds[i]);
            }
        }
    }
}
