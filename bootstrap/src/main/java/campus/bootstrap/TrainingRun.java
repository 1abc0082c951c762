package campus.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The packaged program, started once more in a process of its own whose JVM watches it: when it ends, the JVM keeps in a
 * cache what was loaded and which methods were busy.
 */
final class TrainingRun implements AutoCloseable {

    private final Process process;
    private final Thread listener;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private TrainingRun(Process process) {
        this.process = process;
        this.listener = Thread.ofPlatform().name("training-run").start(this::listen);
    }

    /**
     * Starts it with the options that this JVM was started with, since they shape the cache.
     *
     * @param program the jar
     * @param cache the file to write, when it ends
     * @param settings its environment variables, instead of those of this process
     */
    static TrainingRun start(Path program, Path cache, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOT")).forEach(command::add);
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-D" + Main.EXIT_WITH_INPUT + "=true", "-jar",
                program.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("CAMPUS_"));
        builder.environment().putAll(settings);
        try {
            return new TrainingRun(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("No Java can be started: " + command.getFirst(), e);
        }
    }

    /**
     * Where it is, as soon as it is ready.
     *
     * @throws FailedException when it ended instead
     */
    URI address() {
        try {
            return address.join();
        } catch (CompletionException e) {
            throw failed("Campus did not start.");
        }
    }

    /**
     * Stops it, and waits until the cache is written.
     *
     * @throws FailedException when that went wrong
     */
    void end() {
        try {
            process.getOutputStream().close();
            listener.join();
            if (process.waitFor() != 0) {
                throw failed("Campus did not end well.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("The rehearsal was interrupted.");
        }
    }

    /** A failure with all that the process said, which tells why. */
    FailedException failed(String what) {
        return new FailedException(what + "\nIt said:\n" + String.join("\n", List.copyOf(said)));
    }

    /** Stops it at once, with what it started, if it runs still. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                FirstStart.address(line).ifPresent(address::complete);
            }
        } catch (IOException e) {
            said.add(e.toString());
        } finally {
            address.completeExceptionally(new IllegalStateException("it ended"));
        }
    }

    /** There is no cache; the message is for the person who wanted it. */
    static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FailedException(String message) {
            super(message);
        }
    }
}
