package campus.bootstrap;

import java.util.TimeZone;

import io.micronaut.runtime.Micronaut;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (Boolean.getBoolean("campus.exit-with-parent")) {
            // A killed Maven must not leave the program behind.
            ProcessHandle.current().parent().ifPresent(Main::exitWith);
        }
        Micronaut.build(args).mainClass(Main.class).banner(false).start();
    }

    private static void exitWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> System.exit(143));
    }
}
