package campus.application.registrar;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ImportRecords.Options;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** Sends imports and does them when a test says so: what stands in for the worker's thread is the test's own. */
public final class ImportDesk {
    private final RegistrarAdapters adapters;
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    private final RunImports imports;

    public ImportDesk(RegistrarAdapters adapters, InstantSource clock) {
        this(adapters, adapters.ports(clock), null);
    }

    /** With ports that are not quite those of the adapters, or with another worker. */
    ImportDesk(RegistrarAdapters adapters, RegistrarPorts ports, @Nullable Executor worker) {
        this.adapters = adapters;
        this.imports = new RegistrarUseCases(ports, InMemoryRegistrar.SETTINGS).runImports(new Codes(),
                worker == null ? tasks::add : worker);
    }

    public RunImports imports() {
        return imports;
    }

    /** Sends files under the name "school.zip". */
    public RunImports.Outcome send(Options options, ImportFile... files) {
        open.incrementAndGet();
        return imports.start(new RunImports.Command(new Sent(List.of(files), open), options, new Actor("registrar")));
    }

    public ImportJobId sent(Options options, ImportFile... files) {
        return assertInstanceOf(RunImports.Outcome.Accepted.class, send(options, files)).job().id();
    }

    /** Does the import that has waited longest. */
    public void work() {
        tasks.remove().run();
    }

    public ImportJob done(Options options, ImportFile... files) {
        ImportJobId id = sent(options, files);
        work();
        return job(id);
    }

    public ImportJob job(ImportJobId id) {
        return adapters.importJobQueries().find(id).orElseThrow();
    }

    public List<ImportReject> rejects(ImportJobId id) {
        return adapters.importJobQueries().rejects(id, 0, Integer.MAX_VALUE);
    }

    /** How many sources nobody has closed. */
    public int open() {
        return open.get();
    }

    private static final class Sent implements RunImports.Source {
        private final List<ImportFile> files;
        private final AtomicInteger open;
        private boolean closed;

        Sent(List<ImportFile> files, AtomicInteger open) {
            this.files = files;
            this.open = open;
        }

        @Override
        public String name() {
            return "school.zip";
        }

        @Override
        public List<ImportFile> files() {
            return files;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }
    }

    /** Says nothing but the code. */
    static final class Codes implements ImportWording {

        @Override
        public String message(ImportProblem problem) {
            return problem.code();
        }

        @Override
        public String row(List<String> cells) {
            return String.join(",", cells);
        }
    }
}
