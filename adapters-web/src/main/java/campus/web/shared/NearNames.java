package campus.web.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant who wrote another one. */
final class NearNames {

    private static final int MOST = 5;
    private static final int MAX_LENGTH = 60;

    private NearNames() {}

    /** Those that begin with it, lead to a field of its name or differ in few letters, the nearest first; at most 5. */
    static List<String> of(String wanted, Collection<String> names) {
        if (wanted.isEmpty() || wanted.length() > MAX_LENGTH) {
            return List.of();
        }
        String written = wanted.toLowerCase(Locale.ROOT);
        int farthest = 1 + written.length() / 4;
        record Near(String name, int distance) {
        }
        return names.stream().map(name -> new Near(name, distance(written, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= farthest).sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST).map(Near::name).toList();
    }

    private static int distance(String written, String name) {
        return name.startsWith(written) || last(name).equals(last(written)) ? 1 : edits(written, name);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** How many letters have to be added, removed or replaced. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = before + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
