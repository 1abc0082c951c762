package campus.bootstrap;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import campus.bootstrap.terminal.Terminal;

/** Runs commands in this process, each as a program of its own would, on one data folder, and keeps what they print. */
record CommandLineSession(Map<String, String> environment) {

    static CommandLineSession in(Path dataFolder) {
        return new CommandLineSession(Map.of("CAMPUS_DATA", dataFolder.toString()));
    }

    Ended run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int code = new Commands(environment, new Terminal(printer(out), printer(err), 0)).run(texts);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** How a command ended. */
    record Ended(int code, String out, String err) {

        /** The cells of the summary, by the first of each line. */
        Map<String, List<String>> summary() {
            return out.lines().filter(line -> !line.contains(":")).map(line -> List.of(line.split(" +")))
                    .collect(Collectors.toMap(List::getFirst, cells -> cells.subList(1, 6)));
        }
    }
}
