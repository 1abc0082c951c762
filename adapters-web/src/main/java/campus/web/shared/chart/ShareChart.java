package campus.web.shared.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of wholes as lying bars, all wholes as long as the drawing is wide, each below its words.
 *
 * @param bars from top to bottom
 * @param height of the drawing
 */
public record ShareChart(List<Bar> bars, int height) {

    private static final int ROW = 36;
    private static final int WORDS = 14;
    private static final int GAP = 5;
    private static final int LONGEST_LABEL = 32;

    public ShareChart {
        bars = List.copyOf(bars);
    }

    /** So much of a whole, neither negative; a whole of nothing has no part. */
    public record Share(String label, long part, long whole) {

        /** 0 to 1; 0 for a whole of nothing. */
        public double rate() {
            return whole == 0 ? 0 : Math.min(1.0, (double) part / whole);
        }

        /** 0 to 100, rounded down, so that 100 is said of all of it only. */
        public long percent() {
            return (long) Math.floor(100 * rate());
        }
    }

    /**
     * A bar.
     *
     * @param label what there is room for
     * @param line where its words stand
     * @param top where the bar begins
     * @param length of the part
     */
    public record Bar(Share share, String label, int line, int top, double length) {

        public static final int THICKNESS = 10;
    }

    /** One bar for each, in this order. */
    public static ShareChart of(List<Share> shares) {
        List<Bar> bars = new ArrayList<>();
        for (Share share : shares) {
            int top = bars.size() * ROW;
            bars.add(new Bar(share, cut(share.label()), top + WORDS, top + WORDS + GAP,
                    Scale.rounded(Scale.WIDTH * share.rate())));
        }
        return new ShareChart(bars, bars.size() * ROW);
    }

    private static String cut(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)).strip() + "…";
    }
}
