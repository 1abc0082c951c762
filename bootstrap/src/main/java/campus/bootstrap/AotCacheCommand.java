package campus.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import campus.bootstrap.terminal.Interruption;
import campus.bootstrap.terminal.Terminal;
import campus.bootstrap.terminal.UnusableFileException;
import campus.persistence.shared.SpareDatabase;

/**
 * Makes the JVM's AOT cache (JEP 483, 514, 515) of the packaged program: another process of it rehearses on a database
 * without records, and its JVM writes down what it needed.
 */
@Command(name = "aot-cache", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"Prepares a faster start of this program, and ends.",
                "Campus rehearses for a quarter of a minute in a process of its own, with a school of its own that is "
                        + "gone afterwards; the cache that the JVM makes of it is good for this program, these "
                        + "libraries, this Java and the options of the JVM it is made with.",
                "It rehearses on an embedded database, or on that of CAMPUS_DB_URL, which must be empty and is so again "
                        + "at the end. Of other settings it takes no notice.",
                ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the cache is there", "2:it is not: wrong usage, setting or database",
                "130:stopped by Ctrl-C; there is no cache"},
        footer = {"", "Example:", "  campus aot-cache", "  java -XX:AOTCache=campus.aot -jar campus.jar"})
final class AotCacheCommand implements Callable<Integer> {

    private static final int LEAST_ROUNDS = 3;
    private static final Duration TIME = Duration.ofSeconds(15);

    @Option(names = "--output", paramLabel = "FILE",
            description = "Where to put it (default: campus.aot beside the program).") private @Nullable Path output;

    private final Commands commands;
    private final Terminal terminal;

    AotCacheCommand(Commands commands, Terminal terminal) {
        this.commands = commands;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return commands.configured(Commands.NOT_RUN, "name another database", configuration -> {
            try (Interruption interruption = Interruption.listening();
                    @Nullable SpareDatabase _ = spare(configuration)) {
                return make(program(), configuration, interruption);
            } catch (SpareDatabase.NotSpareException e) {
                terminal.err().println("The database " + configuration.whereRecordsAre() + " " + e.getMessage()
                        + ". A rehearsal needs an empty one: set CAMPUS_DB_URL to it, or leave it unset.");
            } catch (TrainingRun.FailedException e) {
                terminal.err().println(e.getMessage());
            }
            return Commands.NOT_RUN;
        });
    }

    /** Null for the embedded database, which is made in a folder of the rehearsal's own. */
    private static @Nullable SpareDatabase spare(Configuration configuration) {
        String url = configuration.databaseUrl();
        if (url == null) {
            return null;
        }
        try {
            return SpareDatabase.borrow(url, configuration.databaseUser(), configuration.databasePassword());
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be borrowed", e);
        }
    }

    /** @throws UnusableFileException when it is not packaged: the JVM keeps classes of jars only */
    private static Path program() {
        try {
            Path program = Path.of(Commands.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(program)) {
                return program;
            }
            throw new UnusableFileException(
                    "Only the packaged program can have a cache: mvn -q -B package -DskipTests, "
                            + "then java -jar bootstrap/target/campus.jar aot-cache.");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All happens in a folder beside the file, which appears when it is whole. */
    private int make(Path program, Configuration configuration, Interruption interruption) {
        Path file = (output == null ? program.resolveSibling("campus.aot") : output).toAbsolutePath().normalize();
        Path folder = workplace(file, program);
        try {
            Path draft = folder.resolve(file.getFileName());
            if (!rehearsed(program, draft, settings(configuration, folder), interruption)) {
                terminal.err().println("Stopped. There is no cache.");
                return Commands.STOPPED;
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            terminal.out().printf("%s is there, %d MB. To start with it:%n  java -XX:AOTCache=%s -jar %s%n", file,
                    Files.size(file) / 1_000_000, file, program);
            return Commands.DONE;
        } catch (IOException e) {
            throw new UnusableFileException(file + " cannot be written", e);
        } finally {
            remove(folder);
        }
    }

    /** Whether it came to its end. */
    private boolean rehearsed(Path program, Path cache, Map<String, String> settings, Interruption interruption) {
        String password = Secrets.password();
        settings.put("CAMPUS_ADMIN_PASSWORD", password);
        try (TrainingRun run = TrainingRun.start(program, cache, settings)) {
            terminal.out().println("Campus rehearses for about " + TIME.toSeconds() + " seconds.");
            String done = asked(run, password, interruption);
            if (!interruption.asked()) {
                terminal.out().println(done + " The cache is being written.");
                run.end();
                if (!Files.isRegularFile(cache)) {
                    throw run.failed("The JVM has made no cache.");
                }
            }
        } catch (TrainingRun.FailedException e) {
            if (!interruption.asked()) {
                throw e;
            }
        }
        return !interruption.asked();
    }

    /** Asks it everything, again and again; what there is to tell of that. */
    private static String asked(TrainingRun run, String password, Interruption interruption) {
        try (RehearsalClient client = new RehearsalClient(run.address())) {
            Rehearsal rehearsal = new Rehearsal(client, password);
            long start = System.nanoTime();
            int rounds = 0;
            while (!interruption.asked() && (rounds < LEAST_ROUNDS || System.nanoTime() - start < TIME.toNanos())) {
                rounds++;
                rehearsal.round(rounds);
            }
            return "It has answered " + client.asked() + " requests in " + rounds + " rounds.";
        } catch (RehearsalClient.UnexpectedAnswerException e) {
            throw run.failed(String.valueOf(e.getMessage()));
        }
    }

    /** What makes a start like that of everybody, but on nobody's records and for nobody else. */
    private static Map<String, String> settings(Configuration configuration, Path folder) {
        Map<String, String> settings = new HashMap<>(Map.of("CAMPUS_HOST", "127.0.0.1", "CAMPUS_PORT", "0",
                "CAMPUS_DATA", folder.resolve("data").toString(), "CAMPUS_DEMO", "true", "CAMPUS_RATE_LIMIT", "off"));
        String url = configuration.databaseUrl();
        if (url != null) {
            settings.putAll(Map.of("CAMPUS_DB_URL", url, "CAMPUS_DB_USER", configuration.databaseUser(),
                    "CAMPUS_DB_PASSWORD", configuration.databasePassword()));
        }
        return settings;
    }

    private static Path workplace(Path file, Path program) {
        if (Files.isDirectory(file) || file.equals(program)) {
            throw new UnusableFileException(file + " is there already and is no cache; name another file.");
        }
        try {
            return Files.createTempDirectory(file.getParent(), "campus-rehearsal");
        } catch (IOException e) {
            throw new UnusableFileException(file + " cannot be written", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the rehearsal cannot be deleted: " + folder, e);
        }
    }
}
