package campus.bootstrap.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Progress;
import campus.application.registrar.ImportRecords.Reject;
import campus.bootstrap.terminal.ImportState.FileState;

/**
 * Shows how far an import is: bars that are drawn again in their place on a screen, otherwise a line for each tenth of
 * the import and for the end of each file.
 */
final class ImportDisplay implements Progress {

    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final int LINE_EACH_PERCENT = 10;
    private static final String UP_AND_ERASE = "\u001B[1A\u001B[2K";

    private final Terminal terminal;
    private final boolean quiet;
    private final List<ImportFile> files;
    private final InstantSource clock;
    private final List<FileState> states = new ArrayList<>();
    private int current;
    private Instant begun = Instant.EPOCH;
    private Instant fileBegun = Instant.EPOCH;
    private Instant drawn = Instant.EPOCH;
    private int linesDrawn;
    private int percentSaid;

    /** For files in the order in which they are read. */
    ImportDisplay(Terminal terminal, boolean quiet, List<ImportFile> files, InstantSource clock) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void started() {
        states.clear();
        files.forEach(file -> states.add(new FileState(file.name(), file.bytes(), 0, Counts.NONE, Duration.ZERO)));
        begun = clock.instant();
        fileBegun = begun;
        current = 0;
        percentSaid = 0;
    }

    @Override
    public void advanced(ImportFile file, Counts counts, long bytesRead) {
        int index = files.indexOf(file);
        if (index != current) {
            endFile();
            fileBegun = fileBegun.plus(states.get(current).took());
            current = index;
        }
        states.set(current, new FileState(file.name(), file.bytes(), bytesRead, counts,
                Duration.between(fileBegun, clock.instant())));
        if (quiet) {
            return;
        }
        if (terminal.redraws()) {
            draw();
        } else {
            say();
        }
    }

    @Override
    public void rejected(ImportFile file, List<Reject> rejects) {
        // the counts tell
    }

    /** Every file was read to its end. */
    void completed() {
        erase();
        endFile();
    }

    /** Leaves the screen to what follows; repeating it does nothing. */
    void erase() {
        terminal.out().print(UP_AND_ERASE.repeat(linesDrawn));
        terminal.out().flush();
        linesDrawn = 0;
    }

    /** Whether a row may have been read. */
    boolean begun() {
        return !states.isEmpty();
    }

    ImportState state() {
        return new ImportState(states, current, Duration.between(begun, clock.instant()));
    }

    private void draw() {
        Instant now = clock.instant();
        if (Duration.between(drawn, now).compareTo(BETWEEN_DRAWINGS) >= 0) {
            erase();
            List<String> bars = ImportText.bars(state(), terminal.columns());
            bars.forEach(terminal.out()::println);
            terminal.out().flush();
            linesDrawn = bars.size();
            drawn = now;
        }
    }

    /** Of a file that is at its end {@link #endFile} tells. */
    private void say() {
        ImportState state = state();
        if (state.percent() / LINE_EACH_PERCENT > percentSaid / LINE_EACH_PERCENT) {
            percentSaid = state.percent();
            if (state.file().percent() < 100) {
                terminal.out().println(ImportText.line(state));
            }
        }
    }

    private void endFile() {
        if (!quiet && !terminal.redraws()) {
            terminal.out().println(ImportText.end(states.get(current)));
        }
    }
}
