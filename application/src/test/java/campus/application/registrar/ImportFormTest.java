package campus.application.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.registrar.ImportFile.Row;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportRecords.Reject;
import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.ListRequest;
import campus.application.shared.Transactions;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentCode;

import static campus.application.registrar.ImportKind.DEPARTMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What all imports do, shown with departments. */
final class ImportFormTest extends ImportUseCaseTest {

    @Nested
    class Header {

        @Test
        void mayBeInAnyOrderAndCaseWithSpaceAround() {
            assertAllCreated(run(DEPARTMENTS, " NAME ,Code", "Mathematics,MATH"), 1);
            assertEquals("Mathematics", name("MATH"));
        }

        @Test
        void isRefusedWithAllThatIsWrongBeforeAnyRowIsRead() {
            Row never = new Row.Cells(2, List.of("MATH", "Mathematics", "x", "y"));
            Report report = run(DEPARTMENTS, "code,CODE,title,", List.of(never));
            assertCounts(report, 0, 0, 0, 1);
            assertEquals(List.of(new Rejected(1, "", new ImportProblem.WrongHeader(List.of("name"),
                    List.of("title", ""), List.of("code")))), report.rejects());
            assertEquals(0, stored());
        }

        @Test
        void mayStandAlone() {
            assertCounts(run(DEPARTMENTS, "code,name"), 0, 0, 0, 0);
        }
    }

    @Nested
    class Rows {

        @Test
        void areKeptBesideBadOnes() {
            Report report = run(DEPARTMENTS, "code,name", "MATH,Mathematics", ",", "ART", "ART,Art,x", "?,\t",
                    "ART, Art ");
            assertCounts(report, 2, 0, 0, 4);
            assertRejects(report, "3 code required", "3 name required", "4 - wrong-cell-count",
                    "5 - wrong-cell-count", "6 code malformed", "6 name required");
            assertEquals(new ImportProblem.WrongCellCount(2, 1), report.rejects().get(2).problem());
            assertEquals("Art", name("ART"));
        }

        @Test
        void countUnreadableLinesAsRejected() {
            Report report = run(DEPARTMENTS, "code,name", List.of(
                    new Row.Unreadable(2, List.of(), new ImportProblem.WrongEncoding()),
                    new Row.Cells(3, List.of("MATH", "Mathematics")),
                    new Row.Unreadable(4, List.of(), new ImportProblem.BrokenCsv("an open quote"))));
            assertCounts(report, 1, 0, 0, 2);
            assertRejects(report, "2 - wrong-encoding", "4 - broken-csv");
        }

        @Test
        void areGivenBackWhenTheyAreRejected() {
            Rejects rejects = new Rejects();
            useCases.importRecords().run(List.of(new Table(DEPARTMENTS, "code,name", cells("?,Art", "B,C,D"))),
                    Options.NORMAL, BY, rejects);
            assertEquals(List.of(List.of("?", "Art"), List.of("B", "C", "D")),
                    rejects.all.stream().map(Reject::row).toList());
        }

        @Test
        void standOnlyOnceInAFile() {
            Report report = run(DEPARTMENTS, "code,name", "MATH,Mathematics", "ART,Art", "math,Other");
            assertCounts(report, 2, 0, 0, 1);
            assertEquals(List.of(new Rejected(4, "", new ImportProblem.RepeatedRow(2))),
                    report.rejects());
            assertEquals("Mathematics", name("MATH"));
        }

        @Test
        void changeNothingWhenTheyAreSentAgain() {
            String[] rows = {"MATH,Mathematics", "ART,Art"};
            run(DEPARTMENTS, "code,name", rows);
            registrar.clock().set("2026-09-01T00:00:00Z");
            List<DepartmentView> before = adapters.departmentQueries().list(ListRequest.first()).items();
            assertCounts(run(DEPARTMENTS, "code,name", rows), 0, 0, 2, 0);
            assertEquals(before, adapters.departmentQueries().list(ListRequest.first()).items());
        }

        @Test
        void changeWhatIsDifferent() {
            run(DEPARTMENTS, "code,name", "MATH,Mathematics", "ART,Art");
            assertCounts(run(DEPARTMENTS, "code,name", "MATH,Maths", "ART,Art"), 0, 1, 1, 0);
            assertEquals("Maths", name("MATH"));
        }

        @Test
        void areRejectedWhenTheRecordIsDeleted() {
            run(DEPARTMENTS, "code,name", "MATH,Mathematics");
            school.delete(adapters.departments(), department("MATH").record().id());
            Report report = run(DEPARTMENTS, "code,name", "MATH,Mathematics");
            assertEquals(
                    List.of(new Rejected(2, "code", new ImportProblem.Deleted("MATH"))),
                    report.rejects());
            assertCounts(report, 0, 0, 0, 1);
        }
    }

    @Nested
    class Batches {

        @Test
        void takeAnyNumberOfRows() {
            String[] rows = IntStream.rangeClosed(1, 2_201).mapToObj(i -> "D" + i + ",Name " + i)
                    .toArray(String[]::new);
            assertAllCreated(run(DEPARTMENTS, "code,name", rows), 2_201);
            assertEquals(2_201, stored());
            assertCounts(run(DEPARTMENTS, "code,name", rows), 0, 0, 2_201, 0);
        }

        @Test
        void knowRowsOfEarlierBatches() {
            String[] rows = IntStream.rangeClosed(0, 1_200).mapToObj(i -> "D" + i % 1_200 + ",Name")
                    .toArray(String[]::new);
            Report report = run(DEPARTMENTS, "code,name", rows);
            assertCounts(report, 1_200, 0, 0, 1);
            assertEquals(List.of(new Rejected(1_202, "", new ImportProblem.RepeatedRow(2))),
                    report.rejects());
        }

        @Test
        void areRepeatedWhenAnotherWriterWasFaster() {
            AtomicInteger failures = new AtomicInteger(4);
            Report report = meeting(failures, "MATH,Mathematics", "ART,Art", "?,");
            assertCounts(report, 2, 0, 0, 1);
            assertEquals(2, stored());
        }

        @Test
        void areGivenUpAfterFiveAttempts() {
            AtomicInteger failures = new AtomicInteger(5);
            assertThrows(ConcurrentWriteException.class, () -> meeting(failures, "MATH,Mathematics"));
            assertEquals(0, failures.get());
            assertEquals(0, stored());
        }

        private Report meeting(AtomicInteger failures, String... rows) {
            RegistrarPorts failing = adapters.withTransactions(new Failing(adapters.transactions(), failures))
                    .ports(registrar.clock());
            return run(new RegistrarUseCases(failing, registrar.settings()), Options.NORMAL,
                    new Table(DEPARTMENTS, "code,name", cells(rows)));
        }
    }

    /** Transactions that meet another writer at their end, as often as the counter says. */
    private record Failing(Transactions transactions, AtomicInteger failures) implements Transactions {

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return transactions.inTransaction(() -> {
                T result = work.get();
                if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new ConcurrentWriteException("another writer was faster");
                }
                return result;
            });
        }

        @Override
        public <T> T readOnly(Supplier<T> work) {
            return transactions.readOnly(work);
        }

        @Override
        public boolean isOpen() {
            return transactions.isOpen();
        }
    }

    private long stored() {
        Long total = adapters.departmentQueries().list(new ListRequest(1, List.of(), null, true)).total();
        return total == null ? -1 : total;
    }

    private Found<Department> department(String code) {
        DepartmentCode key = new DepartmentCode(code);
        Found<Department> found = school
                .in(() -> adapters.departments().findByCodes(List.of(key))).get(key);
        if (found == null) {
            throw new NoSuchElementException(code);
        }
        return found;
    }

    private String name(String code) {
        return department(code).record().details().name().value();
    }
}
