package campus.web.shared.chart;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * A straight scale from 0 to a round number that all values fit under, along so much of a drawing. Immutable.
 *
 * @param top the greatest number on it, 1 or more
 * @param step from one mark to the next
 */
public record Scale(long top, long step, double length) {

    /** How wide drawings are: about as many pixels as a small screen, so that words on them can be read there. */
    public static final int WIDTH = 400;
    /** The greatest value that has a place. */
    public static final long MOST = 1_000_000_000_000_000L;

    private static final long[] ROUND = {1, 2, 5};

    /**
     * The finest scale with at most so many steps of 1, 2 or 5 times a power of ten.
     *
     * @param most the greatest value, 0 to {@link #MOST}
     */
    public static Scale upTo(long most, int steps, double length) {
        if (most < 0 || most > MOST) {
            throw new IllegalArgumentException("no place for " + most);
        }
        for (long unit = 1;; unit *= 10) {
            for (long round : ROUND) {
                long step = unit * round;
                long needed = Math.max(1, Math.ceilDiv(most, step));
                if (needed <= steps) {
                    return new Scale(needed * step, step, length);
                }
            }
        }
    }

    /** How far from 0 a value stands. */
    public double at(long value) {
        return rounded(length * value / top);
    }

    /** The numbers at the marks, 0 first. */
    public List<Long> marks() {
        return LongStream.rangeClosed(0, top / step).mapToObj(mark -> mark * step).toList();
    }

    /** A number in little space, as in 12.3K. */
    public static String brief(long number) {
        NumberFormat form = NumberFormat.getCompactNumberInstance(Locale.ENGLISH, NumberFormat.Style.SHORT);
        form.setMaximumFractionDigits(Math.abs(number) < 100_000 ? 1 : 0);
        return form.format(number);
    }

    /** To a tenth: finer is never seen. */
    static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
