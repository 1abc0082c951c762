package campus.application.registrar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportJob.State;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportUploads.Outcome;
import campus.application.shared.ListRequest;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

final class ImportUploadsTest {
    private static final Options DRY_RUN = new Options(true, false);
    private static final Actor BY = new Actor("registrar");
    private final InMemoryRegistrar registrar = new InMemoryRegistrar();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final RunImports imports = registrar.useCases().runImports(new ImportDesk.Codes(), tasks::add);
    private final ImportUploads uploads = registrar.useCases().importUploads(imports);
    private final List<Sent> sources = new ArrayList<>();

    @Test
    void importsAfterALookWithoutSendingAgain() throws IOException {
        ImportJobId look = started(uploads.send(upload("S1,Ann,ann@school.example"), DRY_RUN, BY));
        work();
        assertEquals(0, students());
        ImportJobId next = started(again(look, Options.NORMAL));
        work();
        assertEquals(1, students());
        assertEquals(State.DONE, job(next).state());
        assertEquals("students.csv", job(next).fileName());
        assertEquals(Options.NORMAL, job(next).options());
        assertAllClosed();
    }

    @Test
    void leadsWhoeverAsksAgainToTheSameJob() throws IOException {
        ImportJobId look = started(uploads.send(upload("S1,Ann,ann@school.example"), DRY_RUN, BY));
        work();
        ImportJobId next = started(again(look, Options.NORMAL));
        assertEquals(next, started(again(look, Options.NORMAL)));
        work();
        assertEquals(next, started(again(look, Options.NORMAL)), "also when it is done");
        assertEquals(2, registrar.adapters().importJobQueries().list(ListRequest.first()).items().size());
        assertAllClosed();
    }

    @Test
    void startsOneJobHoweverManyAskAtOnce() throws Exception {
        ImportJobId look = started(uploads.send(upload("S1,Ann,ann@school.example"), DRY_RUN, BY));
        work();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            Callable<ImportJobId> click = () -> started(again(look, Options.NORMAL));
            List<ImportJobId> jobs = new ArrayList<>();
            for (Future<ImportJobId> job : pool.invokeAll(List.of(click, click, click, click, click, click))) {
                jobs.add(job.get());
            }
            assertEquals(1, jobs.stream().distinct().count());
        }
        assertEquals(1, tasks.size());
        work();
        assertAllClosed();
    }

    @Test
    void givesTheFileUpWhenItIsImported() throws IOException {
        ImportJobId look = started(uploads.send(upload("S1,Ann,ann@school.example"), DRY_RUN, BY));
        work();
        ImportJobId next = started(again(look, Options.NORMAL));
        work();
        assertEquals(0, kept(next).pieces());
        assertInstanceOf(Outcome.Gone.class, again(next, Options.NORMAL));
    }

    @Test
    void keepsTheFileOfAnImportThatWasInterrupted() throws IOException {
        ImportJobId first = started(uploads.send(upload("S1,Ann,ann@school.example"), Options.NORMAL, BY));
        imports.stop();
        assertEquals(State.INTERRUPTED, job(first).state());
        assertEquals(1, kept(first).pieces());
        assertInstanceOf(Outcome.Busy.class, again(first, Options.NORMAL));
        assertAllClosed();
    }

    @Test
    void knowsNoFileAfterAnHourNorOfAnotherImport() throws IOException {
        ImportJobId look = started(uploads.send(upload("S1,Ann,ann@school.example"), DRY_RUN, BY));
        work();
        registrar.clock().advance(ImportUploads.KEPT.minus(Duration.ofSeconds(1)));
        assertEquals(true, kept(look).isThereAt(registrar.clock().instant()));
        registrar.clock().advance(Duration.ofSeconds(1));
        assertInstanceOf(Outcome.Gone.class, again(look, Options.NORMAL));
        assertInstanceOf(Outcome.Gone.class, again(SampleImportJobs.id(99), Options.NORMAL));
    }

    @Test
    void startsNothingOfAFileThatCannotBeRead() throws IOException {
        ImportJobId look = started(uploads.send(upload("S1,Ann,ann@school.example"), DRY_RUN, BY));
        work();
        assertThrows(IOException.class, () -> uploads.again(look, Options.NORMAL, BY, (name, bytes) -> {
            throw new IOException("no space");
        }));
        assertEquals(0, tasks.size());
        started(again(look, Options.NORMAL));
    }

    private Outcome again(ImportJobId job, Options options) throws IOException {
        return uploads.again(job, options, BY, (name, bytes) -> sent(name, bytes.readAllBytes()));
    }

    private static ImportJobId started(Outcome outcome) {
        return assertInstanceOf(Outcome.Started.class, outcome).job();
    }

    private void work() {
        tasks.remove().run();
    }

    private ImportJob job(ImportJobId id) {
        return registrar.adapters().importJobQueries().find(id).orElseThrow();
    }

    private KeptUpload kept(ImportJobId job) {
        return registrar.adapters().keptUploads().of(job).orElseThrow();
    }

    private int students() {
        return registrar.adapters().studentQueries().list(ListRequest.first()).items().size();
    }

    private void assertAllClosed() {
        assertEquals(0, sources.stream().filter(source -> !source.closed).count());
    }

    private Sent upload(String row) {
        return sent("students.csv", ("student_number,name,email\n" + row).getBytes(StandardCharsets.UTF_8));
    }

    private synchronized Sent sent(String name, byte[] content) {
        Sent sent = new Sent(name, content);
        sources.add(sent);
        return sent;
    }

    private static final class Sent implements ImportUploads.Upload {
        private final String name;
        private final byte[] content;
        private final List<ImportFile> files;
        private volatile boolean closed;

        Sent(String name, byte[] content) {
            this.name = name;
            this.content = content;
            this.files = List.of(ImportFile.of(ImportKind.STUDENTS, new String(content, StandardCharsets.UTF_8).lines()
                    .map(line -> List.of(line.split(",", -1))).toList()));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<ImportFile> files() {
            return files;
        }

        @Override
        public InputStream bytes() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
