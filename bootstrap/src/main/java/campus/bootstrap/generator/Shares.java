package campus.bootstrap.generator;

/** Divides a whole among many. */
final class Shares {

    private Shares() {}

    /**
     * Parts about as large as their weights, none larger than its bound; together exactly the whole.
     *
     * @throws IllegalArgumentException when the whole is larger than all bounds together
     */
    static int[] of(int whole, double[] weights, int[] bounds) {
        double sum = 0; // of a stream it might come out otherwise elsewhere
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        int left = whole;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (int) Math.min(bounds[i], whole * (weights[i] / sum));
            left -= parts[i];
        }
        while (left > 0) {
            left -= spread(left, parts, bounds);
        }
        return parts;
    }

    /** Adds the same to all that have room, as far as it goes; what was added. */
    private static int spread(int left, int[] parts, int[] bounds) {
        int open = 0;
        for (int i = 0; i < parts.length; i++) {
            open += parts[i] < bounds[i] ? 1 : 0;
        }
        if (open == 0) {
            throw new IllegalArgumentException("no room for " + left);
        }
        int each = Math.max(1, left / open);
        int added = 0;
        for (int i = 0; i < parts.length && added < left; i++) {
            int more = Math.min(Math.min(each, bounds[i] - parts[i]), left - added);
            parts[i] += more;
            added += more;
        }
        return added;
    }
}
