package campus.bootstrap.generator;

/**
 * The numbers from 0 to below a size in an order without a pattern, which takes no memory: a Feistel network over the
 * next larger power of four, entered again until it gives a number below the size.
 */
record Shuffle(int size, long key) {

    private static final int ROUNDS = 4;

    /** The number at a place. */
    int at(int place) {
        int number = place;
        do {
            number = turned(number);
        } while (number >= size);
        return number;
    }

    private int turned(int number) {
        int half = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(size - 1) + 1) / 2);
        int mask = (1 << half) - 1;
        int left = number >>> half;
        int right = number & mask;
        for (int round = 0; round < ROUNDS; round++) {
            int next = left ^ ((int) Chance.mixed(key + ((long) round << Integer.SIZE) + right) & mask);
            left = right;
            right = next;
        }
        return left << half | right;
    }
}
