package campus.bootstrap;

import java.util.TimeZone;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;

/**
 * The program: reads the configuration, starts the server, and ends with it. Exit code 2 means a wrong setting, 1 that
 * it could not start.
 */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (Boolean.getBoolean("campus.exit-with-parent")) {
            // a killed Maven must not leave the program behind
            ProcessHandle.current().parent().ifPresent(Main::exitWith);
        }
        try {
            run(Configuration.from(System.getenv()), args);
        } catch (Configuration.InvalidSettingException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(Configuration configuration, String... args) {
        try {
            var _ = start(configuration, args);
        } catch (RuntimeException e) {
            StartFailure.explain(e, configuration).ifPresentOrElse(System.err::println, e::printStackTrace);
            System.exit(1);
        }
    }

    /** Starts everything, the server included; closing the context stops it. */
    static ApplicationContext start(Configuration configuration, String... args) {
        return new Starter().args(args).mainClass(Main.class).banner(false).singletons(configuration)
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
