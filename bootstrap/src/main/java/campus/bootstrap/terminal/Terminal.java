package campus.bootstrap.terminal;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command writes: results to {@code out}, what went wrong to {@code err}. On a screen of so many columns lines
 * can be drawn again in their place; with 0 columns, as in a file or a pipe, they only follow one another.
 */
public record Terminal(PrintStream out, PrintStream err, int columns) {

    private static final int USUAL_COLUMNS = 80;

    /** That of this process. */
    @SuppressWarnings("SystemConsoleNull")
    public static Terminal ofProcess(Map<String, String> environment) {
        boolean screen = System.console() != null && System.console().isTerminal()
                && !"dumb".equals(environment.get("TERM"));
        return new Terminal(System.out, System.err,
                screen ? columns(environment.getOrDefault("COLUMNS", "")) : 0);
    }

    boolean redraws() {
        return columns > 0;
    }

    /** Writes everything to {@code err}, in lines, for the case that {@code out} carries data. */
    Terminal apart() {
        return new Terminal(err, err, 0);
    }

    static int columns(String given) {
        return given.matches("[1-9]\\d{1,3}") ? Integer.parseInt(given) : USUAL_COLUMNS;
    }
}
