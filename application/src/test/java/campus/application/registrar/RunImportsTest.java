package campus.application.registrar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import campus.application.registrar.ImportJob.State;
import campus.application.registrar.ImportRecords.Counts;
import campus.application.registrar.ImportRecords.Options;
import campus.application.registrar.ImportRecords.SectionDrops;
import campus.application.shared.ListRequest;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.TermCode;
import campus.domain.shared.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

final class RunImportsTest {
    private static final Options DRY_RUN = new Options(true, false);
    private final InMemoryRegistrar registrar = new InMemoryRegistrar();
    private final ImportDesk desk = new ImportDesk(registrar.adapters(), registrar.clock());

    @Test
    void runsOneAfterTheOther() {
        List<State> first = new ArrayList<>();
        ImportJobId one = desk.sent(Options.NORMAL, students(3));
        ImportJobId other = desk.sent(Options.NORMAL,
                MadeFile.students(4, line -> true, line -> first.add(states().getLast())));
        assertEquals(List.of(State.QUEUED, State.QUEUED), states());
        assertNull(desk.job(one).startedAt());
        desk.work();
        assertEquals(List.of(State.DONE, State.QUEUED), states());
        desk.work();
        assertEquals(List.of(State.DONE, State.DONE), states());
        assertEquals(State.RUNNING, first.getFirst());
        assertEquals(new Counts(3, 0, 0, 0), desk.job(one).counts());
        assertEquals(new Counts(1, 0, 3, 0), desk.job(other).counts());
        assertEquals(0, desk.open());
    }

    @Test
    void tellsWhatWasSentByWhomAndWhen() {
        ImportJob job = desk.job(desk.sent(new Options(false, true), students(3)));
        assertEquals("school.zip", job.fileName());
        assertEquals(new Actor("registrar"), job.by());
        assertEquals(new Options(false, true), job.options());
        assertEquals(registrar.clock().instant(), job.createdAt());
        assertEquals(List.of("students.csv"), job.files().stream().map(ImportJob.FileProgress::name).toList());
    }

    @Test
    void writesAsThePersonWhoSentIt() {
        desk.done(Options.NORMAL, students(1));
        assertEquals("registrar", registrar.adapters().studentQueries().list(ListRequest.first()).items().getFirst()
                .audit().createdBy());
    }

    @Test
    void tellsHowFarItIsOnceInASecond() {
        List<Long> read = new ArrayList<>();
        ImportJob job = desk.done(Options.NORMAL, MadeFile.students(5_000, line -> line % 1_000 != 7, line -> {
            registrar.clock().advance(Duration.ofMillis(line % 500 == 0 ? 300 : 0));
            if (line % 1_000 == 3) {
                read.add(latest().counts().read());
            }
        }));
        assertEquals(List.of(0L, 0L, 2_000L, 2_000L, 4_000L), read);
        assertEquals(new Counts(4_995, 0, 0, 5), job.counts());
        assertEquals(registrar.clock().instant(), job.finishedAt());
    }

    @Test
    void showsWhatIsRejectedWhileItRuns() {
        List<Integer> shown = new ArrayList<>();
        desk.done(Options.NORMAL, MadeFile.students(2_500, line -> line % 500 != 0, line -> {
            if (line % 1_000 == 999) {
                shown.add(desk.rejects(latest().id()).size());
            }
        }));
        assertEquals(List.of(0, 2), shown);
        assertEquals(List.of(500L, 1_000L, 1_500L, 2_000L, 2_500L),
                desk.rejects(latest().id()).stream().map(ImportReject::line).toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsAnyNumberOfRejectsInTheOrderOfFilesAndLines(boolean dryRun) {
        ImportJob job = desk.done(new Options(dryRun, false), MadeFile.students(50_000, line -> false, line -> {
        }), new MadeFile(ImportKind.DEPARTMENTS, "code,name", 2, line -> "?" + line + ",Art", line -> {
        }));
        List<ImportReject> rejects = desk.rejects(job.id());
        assertEquals(50_002, job.counts().rejected());
        assertEquals(LongStream.rangeClosed(1, 50_002).boxed().toList(),
                rejects.stream().map(ImportReject::number).toList());
        assertEquals(List.of("departments.csv 2", "departments.csv 3", "students.csv 2"), rejects.subList(0, 3).stream()
                .map(reject -> reject.file() + " " + reject.line()).toList());
        assertEquals(new ImportReject(50_002, "students.csv", 50_001, "email", "malformed", "malformed",
                "S50001,Name,nowhere"), rejects.getLast());
    }

    @Test
    void ordersWhatIsFoundLateByItsLine() {
        desk.done(Options.NORMAL, students(1));
        ImportJob job = desk.done(Options.NORMAL, new MadeFile(ImportKind.STUDENTS, "student_number,name,email", 3,
                line -> line == 2 ? "X,Other,s2@school.example" : "X" + line + ",Bad,bad", line -> {
                }));
        assertEquals(List.of("2 duplicate", "3 malformed", "4 malformed"), desk.rejects(job.id()).stream()
                .map(reject -> reject.line() + " " + reject.code()).toList());
    }

    @Test
    void keepsNothingOfADryRunButWhatItFound() {
        MadeFile file = MadeFile.students(2_500, line -> line % 100 != 0, line -> {
        });
        ImportJob rehearsed = desk.done(DRY_RUN, file);
        assertEquals(0, stored());
        ImportJob done = desk.done(Options.NORMAL, file);
        assertEquals(2_475, stored());
        assertEquals(new Counts(2_475, 0, 0, 25), rehearsed.counts());
        assertEquals(rehearsed.counts(), done.counts());
        assertEquals(desk.rejects(rehearsed.id()), desk.rejects(done.id()));
        assertEquals(State.DONE, rehearsed.state());
    }

    @Test
    void takesAHundredThatWaitAndNoMore() {
        for (int i = 0; i < RunImports.MAX_WAITING; i++) {
            desk.sent(Options.NORMAL, students(1));
        }
        assertInstanceOf(RunImports.Outcome.Busy.class, desk.send(Options.NORMAL, students(1)));
        assertEquals(RunImports.MAX_WAITING, desk.open());
        desk.work();
        desk.sent(Options.NORMAL, students(1));
    }

    @Test
    void tellsWhichSectionsARefusedImportWouldEmpty() {
        ImportJob founded = desk.done(Options.NORMAL,
                ImportFile.of(ImportKind.DEPARTMENTS, lines("code,name", "CS,CS")),
                ImportFile.of(ImportKind.COURSES, lines("code,title,credits,department", "CS 1,Intro,3,CS")),
                ImportFile.of(ImportKind.TERMS, lines("code,name,starts_on,ends_on", "t,Term,2026-08-01,2026-12-01")),
                ImportFile.of(ImportKind.SECTIONS, lines("course_code,term_code,number,capacity", "CS 1,t,A,30")),
                students(1), enrollments("active"));
        assertEquals(new Counts(6, 0, 0, 0), founded.counts(), () -> desk.rejects(founded.id()).toString());
        ImportJob refused = desk.done(Options.NORMAL, enrollments("dropped"));
        assertEquals(State.REFUSED, refused.state());
        assertEquals(List.of(new SectionDrops(new CourseCode("CS 1"), new TermCode("t"), new SectionNumber("A"), 1, 1)),
                refused.drops());
        ImportJob allowed = desk.done(new Options(false, true), enrollments("dropped"));
        assertEquals(State.DONE, allowed.state());
        assertEquals(List.of(), allowed.drops());
    }

    private static MadeFile students(int rows) {
        return MadeFile.students(rows, line -> true, line -> {
        });
    }

    private static ImportFile enrollments(String status) {
        return ImportFile.of(ImportKind.ENROLLMENTS,
                lines("student_number,course_code,term_code,section_number,status", "S2,CS 1,t,A," + status));
    }

    private static List<List<String>> lines(String... lines) {
        return List.of(lines).stream().map(line -> List.of(line.split(",", -1))).toList();
    }

    private List<ImportJob> jobs() {
        return registrar.adapters().importJobQueries().list(ListRequest.first()).items();
    }

    private List<State> states() {
        return jobs().stream().map(ImportJob::state).toList();
    }

    private ImportJob latest() {
        return jobs().getLast();
    }

    private long stored() {
        Long total = registrar.adapters().studentQueries().list(new ListRequest(1, List.of(), null, true)).total();
        return total == null ? -1 : total;
    }
}
