package campus.bootstrap;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import io.micronaut.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportRecords;
import campus.application.registrar.RegistrarSettings;
import campus.bootstrap.terminal.GivenFiles;
import campus.bootstrap.terminal.Interruption;
import campus.bootstrap.terminal.RejectList;
import campus.bootstrap.terminal.Terminal;
import campus.bootstrap.terminal.TerminalImport;
import campus.bootstrap.terminal.TerminalImport.Ending;
import campus.bootstrap.terminal.UnusableFileException;
import campus.persistence.shared.SchemaMigration;

/**
 * The command line. Every command but {@code serve} works on the configured database in this process, without a server,
 * and keeps standard output free of logging; {@code aot-cache} has nothing to do with anybody's records.
 */
@Command(name = "campus", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Keeps the records of a school. Without a command it serves, as \"serve\" does.",
        commandListHeading = "%nCommands:%n",
        footer = {"", "\"campus\" stands for: java -jar campus.jar",
                "Settings are environment variables, the same for every command.", "", "Example:",
                "  campus import --dry-run catalogue.zip"})
final class Commands implements Callable<Integer> {

    static final int DONE = 0;
    static final int REJECTED = 1;
    static final int NOT_RUN = 2;
    static final int STOPPED = 130;
    /** Of {@code serve} only. */
    static final int NOT_STARTED = 1;

    private final Map<String, String> environment;
    private final Terminal terminal;

    Commands(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    /** Runs what the arguments say; the exit code. A server that was started goes on. */
    int run(String... arguments) {
        return new CommandLine(this).addSubcommand(new AotCacheCommand(this, terminal))
                .setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()))
                .setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()))
                .setParameterExceptionHandler((e, all) -> refuse(e)).execute(arguments);
    }

    /** What is wrong, what may have been meant, and how it is used. */
    private static int refuse(CommandLine.ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        var _ = CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.usage(command.getErr());
        return NOT_RUN;
    }

    @Override
    public Integer call() {
        return serve();
    }

    @Command(mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "Starts the server and says at which address it is. Ctrl-C stops it.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:it was stopped", "1:it could not start, as when its port is taken",
                    "2:wrong usage or setting"},
            footer = {"", "Example:", "  CAMPUS_PORT=8090 campus serve"})
    int serve() {
        return configured(NOT_STARTED, "set CAMPUS_DATA to another folder", configuration -> {
            var _ = Main.start(configuration);
            return DONE;
        });
    }

    @Command(mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "Brings the schema of the database to the version of this program, and ends. "
                    + "The other commands do so too when they start.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:the schema is current", "2:it is not: wrong usage, setting or database"},
            footer = {"", "Example:",
                    "  CAMPUS_DB_URL=jdbc:mysql://localhost:3306/campus campus migrate"})
    int migrate() {
        return configured(NOT_RUN, "set CAMPUS_DATA to another folder", configuration -> {
            try (ApplicationContext context = open(configuration, false)) {
                SchemaMigration.Result result = context.getBean(SchemaMigration.class).run();
                terminal.out().println(told(result) + " (" + configuration.whereRecordsAre() + ")");
                return DONE;
            }
        });
    }

    @Command(mixinStandardHelpOptions = true, versionProvider = Version.class,
            description = "Adds a small school to look around in to the database, and ends. Its codes begin with "
                    + "DEMO; records of others are left alone. Doing it again on the same day changes nothing.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:the school is there", "1:some of its records were not kept, as when they are deleted",
                    "2:not done: wrong usage, setting or database"},
            footer = {"", "Example:", "  CAMPUS_DATA=./try-out campus demo"})
    int demo() {
        return configured(NOT_RUN, "set CAMPUS_DATA to another folder", configuration -> {
            try (ApplicationContext context = open(configuration, true)) {
                RejectList rejects = new RejectList();
                context.getBean(DemoSchool.class).fill(rejects);
                rejects.lines("").forEach(terminal.err()::println);
                terminal.out().println("The demo school is there (" + configuration.whereRecordsAre() + ")");
                return rejects.isEmpty() ? DONE : REJECTED;
            }
        });
    }

    @Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
            description = {"Reads records out of files into the database, and ends.",
                    "Good rows are kept and every bad one is listed. What is stored already changes nothing, so the same "
                            + "files can be sent again at any time, after Ctrl-C too.",
                    ""},
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:every row was kept",
                    "1:done, but rows were rejected; or refused, since too many students would be dropped",
                    "2:not done, or not to the end: wrong usage, setting, file or database",
                    "130:stopped by Ctrl-C; what was written stays"},
            footer = {"", "Example:", "  campus import --rejects rejects.csv departments.csv courses.csv"})
    int importFiles(
            @Parameters(arity = "1..*", paramLabel = "FILE",
                    description = "CSV files named after what they hold, as courses.csv, or zips of them. All are one "
                            + "import, in the order in which they build on each other.") List<Path> files,
            @Option(names = "--dry-run", description = "Say what would happen, and keep nothing.") boolean dryRun,
            @Option(names = "--allow-drops", description = "Even when more than half of the active students of a "
                    + "section would be dropped.") boolean allowDrops,
            @Mixin ReportOptions report) {
        TerminalImport.Wishes wishes = report.wishes(dryRun, allowDrops);
        return configured(NOT_RUN, "send the files to it (POST /api/v1/imports)", configuration -> {
            // the interruption is closed last, so that the database is closed before the process ends
            try (GivenFiles given = GivenFiles.open(files); Interruption interruption = Interruption.listening();
                    ApplicationContext context = open(configuration, true)) {
                if (wishes.rejects() != null) {
                    given.requireNoneIs(wishes.rejects());
                }
                return imported(context, interruption, given.tables(), wishes);
            }
        });
    }

    @Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
            description = {"Makes a school of any size, to try out and to measure with, in the database, and ends.",
                    "The same numbers, seed and term always make the same school. Doing it again changes nothing and goes on "
                            + "where it was stopped; another school needs another database. Where there are records "
                            + "of a real school it does nothing.",
                    ""},
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:the school is there", "1:some of its records were not kept, as when they are deleted",
                    "2:not done, or not to the end: wrong usage, size, setting or database",
                    "130:stopped by Ctrl-C; what was written stays"},
            footer = {"", "Example:",
                    "  campus generate --students 10000 --sections 2000 --enrollments 100000"})
    int generate(@Mixin SchoolOptions options, @Mixin ReportOptions report) {
        List<String> problems = options.problems();
        if (!problems.isEmpty()) {
            problems.forEach(terminal.err()::println);
            return NOT_RUN;
        }
        return configured(NOT_RUN, "set CAMPUS_DATA to another folder", configuration -> {
            try (Interruption interruption = Interruption.listening();
                    ApplicationContext context = open(configuration, true)) {
                Optional<String> stranger = context.getBean(Strangers.class).first();
                if (stranger.isPresent()) {
                    terminal.err().println("There is a " + stranger.get() + " already (" + configuration
                            .whereRecordsAre() + "). A generated school needs a database without other records.");
                    return NOT_RUN;
                }
                LocalDate now = context.getBean(RegistrarSettings.class)
                        .dayOf(context.getBean(InstantSource.class).instant());
                return imported(context, interruption, options.school(now).files(),
                        report.wishes(false, true)); // drops of people who are not there matter to nobody
            }
        });
    }

    private int imported(ApplicationContext context, Interruption interruption, List<ImportFile> files,
            TerminalImport.Wishes wishes) {
        Ending ending = new TerminalImport(context.getBean(ImportRecords.class), context.getBean(InstantSource.class),
                interruption).run(files, wishes, TerminalImport.actor(System.getProperty("user.name", "")), terminal);
        return switch (ending) {
            case KEPT -> DONE;
            case REJECTED -> REJECTED;
            case STOPPED -> STOPPED;
        };
    }

    private static String told(SchemaMigration.Result result) {
        String after = "version " + result.after();
        return result.steps() == 0 ? "The schema is current: " + after
                : "The schema " + result.before().map(before -> "went from version " + before + " to ")
                        .orElse("is made: ") + after;
    }

    /** Runs with the settings; a failure is explained, with what may be done when the database is in use. */
    int configured(int failed, String whenInUse, Function<Configuration, Integer> work) {
        try {
            Configuration configuration = Configuration.from(environment);
            try {
                return work.apply(configuration);
            } catch (UnusableFileException e) {
                terminal.err().println(e.getMessage());
            } catch (RuntimeException e) {
                StartFailure.explain(e, configuration, whenInUse).ifPresentOrElse(terminal.err()::println,
                        () -> e.printStackTrace(terminal.err()));
            }
            return failed;
        } catch (Configuration.InvalidSettingException e) {
            terminal.err().println(e.getMessage());
            return NOT_RUN;
        }
    }

    /** Everything but the server, on two connections. */
    private static ApplicationContext open(Configuration configuration, boolean migrating) {
        if (configuration.embedded()) {
            configuration.makeDataFolder();
        }
        System.setProperty("campus.log.target", "System.err");
        Map<String, Object> properties = new HashMap<>(configuration.databaseProperties());
        properties.put("datasources.default.maximum-pool-size", 2);
        properties.put("micronaut.security.enabled", false); // nobody signs in, so that no secret is needed
        properties.put("flyway.datasources.default.enabled", migrating);
        return ApplicationContext.builder().banner(false).deduceEnvironment(false).singletons(configuration)
                .properties(properties).start();
    }
}
