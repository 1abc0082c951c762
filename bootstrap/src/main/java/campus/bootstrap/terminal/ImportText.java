package campus.bootstrap.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.SectionDrops;
import campus.bootstrap.terminal.ImportState.FileState;

/** How an import looks: text only, in plain characters, without colours. */
final class ImportText {

    private static final int WIDEST_BAR = 40;
    private static final int NARROWEST_BAR = 8;
    private static final List<String> HEADINGS = List.of("file", "read", "created", "changed", "unchanged", "rejected",
            "seconds", "rows/s");

    private ImportText() {}

    /** Two lines shorter than the columns: the file that is read, and the whole import. */
    static List<String> bars(ImportState state, int columns) {
        FileState file = state.file();
        String name = file.name();
        String rows = counted(file.counts().read(), "row") + ", " + number(file.counts().rejected()) + " rejected";
        String pace = pace(state);
        int bar = Math.min(WIDEST_BAR,
                columns - 1 - Math.max(name.length(), 5) - Math.max(rows.length(), pace.length()) - 11);
        return Stream.of(bar(name, name.length(), file.percent(), bar, rows),
                bar("total", name.length(), state.percent(), bar, pace))
                .map(line -> line.substring(0, Math.min(line.length(), columns - 1)).stripTrailing()).toList();
    }

    /** How far the import is, in one line. */
    static String line(ImportState state) {
        FileState file = state.file();
        return file.name() + ": " + file.percent() + " % (" + counted(file.counts().read(), "row") + ", "
                + number(file.counts().rejected()) + " rejected), total " + state.percent() + " %, " + pace(state);
    }

    /** That a file was read to its end. */
    static String end(FileState file) {
        return file.name() + ": " + counted(file.counts().read(), "row") + ", " + number(file.counts().rejected())
                + " rejected, " + seconds(file.took()) + " s";
    }

    /** One line for each file that was begun, with a heading, and a total when they are several. */
    static List<String> table(ImportState state) {
        List<List<String>> cells = new ArrayList<>(List.of(HEADINGS));
        List<FileState> begun = state.files().subList(0, state.current() + 1);
        begun.forEach(file -> cells.add(cells(file.name(), file.counts(), file.took(), file.rowsPerSecond())));
        if (begun.size() > 1) {
            cells.add(cells("total", state.counts(), state.elapsed(), state.rowsPerSecond()));
        }
        return cells.stream().map(row -> String.join("  ", padded(row, cells))).toList();
    }

    /** A section that the import would empty, as in "CS 225 2026-fall A1: 20 of 30". */
    static String drops(SectionDrops section) {
        return section.course().value() + " " + section.term().value() + " " + section.number().value() + ": "
                + number(section.dropped()) + " of " + number(section.active());
    }

    /** "1 row", "1,200 rows". */
    static String counted(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String pace(ImportState state) {
        String rate = number(Math.round(state.rowsPerSecond())) + " rows/s";
        return state.left().isZero() ? rate : rate + ", " + clock(state.left()) + " left";
    }

    private static String bar(String name, int width, int percent, int bar, String text) {
        String label = name + " ".repeat(Math.max(0, Math.max(width, 5) - name.length()));
        if (bar < NARROWEST_BAR) {
            return label + String.format(Locale.ROOT, " %3d %%  ", percent) + text;
        }
        int done = bar * percent / 100;
        String tip = done > 0 && done < bar ? "=".repeat(done - 1) + ">" : "=".repeat(done);
        return label + " [" + tip + " ".repeat(bar - done) + "]" + String.format(Locale.ROOT, " %3d %%  ", percent)
                + text;
    }

    private static List<String> cells(String name, Counts counts, Duration took, double rate) {
        return List.of(name, number(counts.read()), number(counts.created()), number(counts.changed()),
                number(counts.unchanged()), number(counts.rejected()), seconds(took), number(Math.round(rate)));
    }

    private static List<String> padded(List<String> row, List<List<String>> all) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            Function<List<String>, Integer> length = other -> other.get(column).length();
            String space = " ".repeat(all.stream().map(length).max(Integer::compare).orElse(0) - row.get(i).length());
            padded.add(i == 0 ? row.get(i) + space : space + row.get(i));
        }
        return padded;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }

    /** "0:42", "1:02:03". */
    private static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
