package campus.bootstrap.terminal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportRecords;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportRecords.Outcome;
import campus.application.registrar.ImportRecords.Progress;
import campus.application.registrar.ImportRecords.Reject;
import campus.bootstrap.terminal.Interruption.StoppedException;
import campus.domain.shared.Actor;
import campus.domain.shared.InvalidValueException;

/** Imports files and tells a person about it; an import that is interrupted ends between two batches. */
public final class TerminalImport {

    /** In place of a file for rejected rows: standard output, and everything else goes to standard error. */
    public static final Path STANDARD_OUTPUT = Path.of("-");

    private static final String ACTOR = "import";

    private final ImportRecords records;
    private final InstantSource clock;
    private final Interruption interruption;

    public TerminalImport(ImportRecords records, InstantSource clock, Interruption interruption) {
        this.records = records;
        this.clock = clock;
        this.interruption = interruption;
    }

    /** What is asked for: how it is done, where rejected rows go besides the list, and whether to say less. */
    public record Wishes(Options options, @Nullable Path rejects, boolean quiet) {

        private boolean piped() {
            return STANDARD_OUTPUT.equals(rejects);
        }

        private String whereOthersAre() {
            return rejects == null ? "use --rejects FILE"
                    : "all are " + (piped() ? "on standard output" : "in " + rejects);
        }

        private String whatStays() {
            return options.dryRun() ? "It was a dry run: nothing is kept."
                    : "What is written stays, and the same command can be repeated.";
        }
    }

    /** How it ended, unless by an exception. */
    public enum Ending {
        /** Every row was kept. */
        KEPT,
        /** Some rows were not, or the whole import was refused. */
        REJECTED,
        /** It was interrupted. */
        STOPPED
    }

    /** Who the history names: "import (ann)" for the system's user ann, or just "import" when the name is no text. */
    public static Actor actor(String user) {
        try {
            return user.isBlank() || user.equals("?") ? new Actor(ACTOR) : new Actor(ACTOR + " (" + user + ")");
        } catch (InvalidValueException e) {
            return new Actor(ACTOR);
        }
    }

    /**
     * Of files in the order in which they build on each other.
     *
     * @throws UnusableFileException when rejected rows cannot be written
     */
    public Ending run(List<ImportFile> files, Wishes wishes, Actor by, Terminal terminal) {
        boolean piped = wishes.piped();
        Terminal screen = piped ? terminal.apart() : terminal;
        RejectList list = new RejectList();
        ImportDisplay display = new ImportDisplay(screen, wishes.quiet(), files, clock);
        Path path = wishes.rejects();
        try (RejectsFile rejects = path == null ? null
                : piped ? RejectsFile.on(terminal.out()) : RejectsFile.at(path)) {
            Outcome outcome = records.run(files, wishes.options(), by, new Told(display, list, rejects));
            return switch (outcome) {
                case Outcome.Done done -> {
                    display.completed();
                    tell(display, list, wishes, screen);
                    if (wishes.options().dryRun() && !wishes.quiet()) {
                        screen.out().println("This was a dry run: nothing is kept.");
                    }
                    yield display.state().counts().rejected() == 0 ? Ending.KEPT : Ending.REJECTED;
                }
                case Outcome.TooManyDrops(var sections) -> tooManyDrops(sections, screen);
            };
        } catch (StoppedException e) {
            tell(display, list, wishes, screen);
            screen.err().println("Stopped. " + wishes.whatStays());
            return Ending.STOPPED;
        } catch (RuntimeException e) {
            if (display.begun()) {
                tell(display, list, wishes, screen);
                screen.err().println("It did not come to its end. " + wishes.whatStays());
            }
            throw e;
        }
    }

    /** What was not kept, and a summary. */
    private static void tell(ImportDisplay display, RejectList list, Wishes wishes, Terminal screen) {
        display.erase();
        list.lines(wishes.whereOthersAre()).forEach(screen.err()::println);
        screen.err().flush();
        if (!wishes.quiet()) {
            ImportText.table(display.state()).forEach(screen.out()::println);
            screen.out().flush();
        }
    }

    private static Ending tooManyDrops(List<ImportRecords.SectionDrops> sections, Terminal screen) {
        screen.err()
                .println("Nothing was changed, since the import would drop more than half of the active students of");
        sections.forEach(section -> screen.err().println("  " + ImportText.drops(section)));
        screen.err().println("Correct the files or, when that is meant, add --allow-drops.");
        return Ending.REJECTED;
    }

    /** Tells everybody who wants to know, and stops between two batches. */
    private final class Told implements Progress {

        private final ImportDisplay display;
        private final RejectList list;
        private final @Nullable RejectsFile rejectsFile;

        Told(ImportDisplay display, RejectList list, @Nullable RejectsFile rejectsFile) {
            this.display = display;
            this.list = list;
            this.rejectsFile = rejectsFile;
        }

        @Override
        public void started() {
            display.started();
            list.started();
            if (rejectsFile != null) {
                rejectsFile.restart();
            }
            interruption.check();
        }

        @Override
        public void advanced(ImportFile file, Counts counts, long bytesRead) {
            display.advanced(file, counts, bytesRead);
            interruption.check();
        }

        @Override
        public void rejected(ImportFile file, List<Reject> rejects) {
            list.rejected(file, rejects);
            if (rejectsFile != null) {
                rejectsFile.write(file.name(), rejects);
            }
        }
    }
}
