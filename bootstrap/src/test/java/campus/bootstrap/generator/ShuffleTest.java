package campus.bootstrap.generator;

import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class ShuffleTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 15, 16, 17, 1_000, 65_537})
    void givesEachNumberOnce(int size) {
        int[] numbers = IntStream.range(0, size).map(new Shuffle(size, 42)::at).toArray();

        assertArrayEquals(IntStream.range(0, size).toArray(), IntStream.of(numbers).sorted().toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000})
    void givesAnotherOrderForAnotherKey(int size) {
        Shuffle one = new Shuffle(size, 1);
        Shuffle other = new Shuffle(size, 2);

        assertFalse(IntStream.range(0, size).allMatch(i -> one.at(i) == i));
        assertFalse(IntStream.range(0, size).allMatch(i -> one.at(i) == other.at(i)));
    }
}
