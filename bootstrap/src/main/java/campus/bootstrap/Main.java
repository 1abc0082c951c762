package campus.bootstrap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.TimeZone;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;

import campus.bootstrap.terminal.Terminal;

/**
 * The program: runs the command that it is given, by default that which starts the server and ends with it. See
 * {@link Commands} for the others and for exit codes.
 */
public final class Main {

    /** A system property: the program ends as soon as its standard input does, on every system and not too soon. */
    static final String EXIT_WITH_INPUT = "campus.exit-with-input";

    private Main() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (Boolean.getBoolean("campus.exit-with-parent")) {
            // a killed Maven must not leave the program behind
            ProcessHandle.current().parent().ifPresent(Main::exitWith);
        }
        if (Boolean.getBoolean(EXIT_WITH_INPUT)) {
            Thread.ofPlatform().daemon().name("input").start(Main::exitWithInput);
        }
        Commands commands = new Commands(System.getenv(), Terminal.ofProcess(System.getenv()));
        // without arguments the parser has nothing to do, and its class files are too old for an AOT cache
        int code = args.length == 0 ? commands.serve() : commands.run(args);
        if (code != Commands.DONE) {
            System.exit(code);
        }
    }

    /** Starts everything, the server included; closing the context stops it. */
    static ApplicationContext start(Configuration configuration) {
        return new Starter().mainClass(Main.class).banner(false).singletons(configuration)
                .properties(configuration.properties()).start();
    }

    /** Leaves it to the caller what to do when the start fails; Micronaut itself would log and exit. */
    private static final class Starter extends Micronaut {

        @Override
        protected void handleStartupException(Environment environment, Throwable exception) {
            throw new ApplicationStartupException(String.valueOf(exception.getMessage()), exception);
        }
    }

    private static void exitWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> System.exit(143));
    }

    private static void exitWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // an input that cannot be read has ended
        }
        System.exit(Commands.DONE);
    }
}
