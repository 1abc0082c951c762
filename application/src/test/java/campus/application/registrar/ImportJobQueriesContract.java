package campus.application.registrar;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportRecords.Counts;
import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;

import static campus.application.registrar.SampleImportJobs.NOON;
import static campus.application.registrar.SampleImportJobs.id;
import static campus.application.registrar.SampleImportJobs.queued;
import static campus.application.registrar.SampleImportJobs.reject;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link ImportJobQueries} does. */
public abstract class ImportJobQueriesContract extends RegistrarListContract<ImportJob> {

    @Override
    protected final Page<ImportJob> list(ListRequest request) {
        return queries().list(request);
    }

    @Override
    protected final List<SortField> sorts() {
        return ImportJob.SORTS;
    }

    @Override
    protected final ListFields<ImportJob> fields() {
        return RegistrarFields.IMPORT_JOBS;
    }

    @Override
    protected final void addRows() {
        for (int i = 1; i <= ROWS; i++) {
            add(i, i % 5).save(queued(i, NOON.plusSeconds(i % 5)).started(NOON).advanced(i % 7,
                    new Counts(i, 0, 0, 0), i));
        }
    }

    @Override
    protected final void addFirst() {
        add(90, -60);
    }

    @Override
    protected final void addLast() {
        add(91, 60);
    }

    @Test
    void findsNoUnknownJob() {
        addRows();
        assertEquals(Optional.empty(), queries().find(id(99)));
        assertEquals(List.of(), queries().rejects(id(99), 0, 10));
    }

    @Test
    void readsRejectsOfOneJobAfterANumberInOrder() {
        add(1, 0).addRejects(id(1), LongStream.rangeClosed(6, 25).mapToObj(SampleImportJobs::reject).toList());
        add(2, 0).addRejects(id(2), List.of(reject(3)));
        jobs().addRejects(id(1), LongStream.rangeClosed(1, 5).mapToObj(SampleImportJobs::reject).toList());
        assertEquals(List.of(reject(1), reject(2)), queries().rejects(id(1), 0, 2));
        assertEquals(List.of(reject(24), reject(25)), queries().rejects(id(1), 23, 3));
        assertEquals(List.of(), queries().rejects(id(1), 25, 3));
        assertEquals(25, queries().rejects(id(1), 0, 100).size());
    }

    private ImportJobRepository add(int number, int second) {
        jobs().add(queued(number, NOON.plusSeconds(second)));
        return jobs();
    }

    private ImportJobRepository jobs() {
        return school().adapters().importJobs();
    }

    private ImportJobQueries queries() {
        return school().adapters().importJobQueries();
    }
}
