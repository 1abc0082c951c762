package campus.bootstrap;

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

    private Main() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (Boolean.getBoolean("campus.exit-with-parent")) {
            // a killed Maven must not leave the program behind
            ProcessHandle.current().parent().ifPresent(Main::exitWith);
        }
        int code = new Commands(System.getenv(), Terminal.ofProcess(System.getenv())).run(args);
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
}
