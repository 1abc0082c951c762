package campus.bootstrap;

import java.util.TimeZone;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;

/** The program: reads the configuration, starts the server, and ends with it. Exit code 2 means a wrong setting. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (Boolean.getBoolean("campus.exit-with-parent")) {
            // a killed Maven must not leave the program behind
            ProcessHandle.current().parent().ifPresent(Main::exitWith);
        }
        try {
            var _ = start(Configuration.from(System.getenv()), args);
        } catch (Configuration.InvalidSettingException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Starts everything, the server included; closing the context stops it. */
    static ApplicationContext start(Configuration configuration, String... args) {
        return Micronaut.build(args).mainClass(Main.class).banner(false).singletons(configuration)
                .properties(configuration.properties()).start();
    }

    private static void exitWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> System.exit(143));
    }
}
