package campus.bootstrap;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import campus.application.registrar.EnrollStudent;
import campus.application.registrar.EnrollStudent.Target.InSection;
import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportKind;
import campus.application.registrar.ImportRecords;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionView;
import campus.application.registrar.StudentQueries;
import campus.application.registrar.StudentView;
import campus.application.shared.ListRequest;
import campus.application.shared.SortKey;
import campus.domain.shared.Actor;

/**
 * A few records for a newcomer to look around in, made through the same use cases as everybody's. The term runs
 * around the day of the first start and takes registrations. Filling twice changes nothing.
 */
@Singleton
final class DemoSchool {

    private static final Actor DEMO = new Actor("demo");
    private static final SortKey BY_STUDENT_NUMBER = SortKey.ascending(StudentView.SORTS.getFirst());
    private static final SortKey BY_SECTION_NUMBER = SortKey.ascending(SectionView.SORTS.getFirst());

    private final ImportRecords importRecords;
    private final EnrollStudent enrollStudent;
    private final StudentQueries students;
    private final SectionQueries sections;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    DemoSchool(ImportRecords importRecords, EnrollStudent enrollStudent, StudentQueries students,
            SectionQueries sections, RegistrarSettings settings, InstantSource clock) {
        this.importRecords = importRecords;
        this.enrollStudent = enrollStudent;
        this.students = students;
        this.sections = sections;
        this.settings = settings;
        this.clock = clock;
    }

    void fill() {
        LocalDate today = settings.dayOf(clock.instant());
        String half = today.getMonthValue() < 7 ? "spring" : "fall";
        String term = "demo-" + today.getYear() + "-" + half;
        load(ImportKind.DEPARTMENTS, "code;name", "DEMO-CS;Computer Science", "DEMO-MATH;Mathematics",
                "DEMO-HIST;History");
        load(ImportKind.COURSES, "code;title;description;credits;department",
                "DEMO CS 101;Programming I;How to tell a computer what to do.;4;DEMO-CS",
                "DEMO CS 102;Programming II;Data structures, and programs of more than one page.;4;DEMO-CS",
                "DEMO CS 201;Databases;Relations, transactions and their price.;3;DEMO-CS",
                "DEMO MATH 101;Calculus;Limits, derivatives, integrals.;4;DEMO-MATH",
                "DEMO MATH 102;Linear Algebra;Vectors, matrices, eigenvalues.;3;DEMO-MATH",
                "DEMO HIST 101;The Modern World;From 1789 to now.;3;DEMO-HIST");
        load(ImportKind.PREREQUISITES, "course_code;group;required_course_code;minimum_grade",
                "DEMO CS 102;1;DEMO CS 101;C", "DEMO CS 201;1;DEMO CS 102;C", "DEMO CS 201;2;DEMO MATH 101;D",
                "DEMO CS 201;2;DEMO MATH 102;D");
        load(ImportKind.TERMS, "code;name;starts_on;ends_on;drop_deadline", term + ";Demo " + half + " "
                + today.getYear() + ";" + today.minusDays(7) + ";" + today.plusDays(110) + ";" + today.plusDays(60));
        load(ImportKind.SECTIONS, "course_code;term_code;number;capacity;waitlist_capacity;days;starts_at;ends_at",
                "DEMO CS 101;" + term + ";A1;3;2;MON|WED|FRI;09:00;09:50",
                "DEMO CS 101;" + term + ";A2;20;5;TUE|THU;13:00;14:15",
                "DEMO CS 102;" + term + ";B1;20;5;MON|WED|FRI;10:00;10:50",
                "DEMO CS 201;" + term + ";C1;15;5;TUE|THU;09:30;10:45",
                "DEMO MATH 101;" + term + ";D1;25;0;MON|WED|FRI;09:30;10:20",
                "DEMO MATH 102;" + term + ";E1;25;0;TUE|THU;11:00;12:15",
                "DEMO HIST 101;" + term + ";F1;40;10;WED;16:00;18:30");
        load(ImportKind.STUDENTS, "student_number;name;email;date_of_birth",
                "DEMO-1;Ada Osei;ada@demo.example;2005-03-14", "DEMO-2;Björn Lindqvist;bjorn@demo.example;2004-11-02",
                "DEMO-3;Chiara Conti;chiara@demo.example;2005-07-29", "DEMO-4;Dieu Nguyen;dieu@demo.example;",
                "DEMO-5;Elif Yilmaz;elif@demo.example;2003-01-09", "DEMO-6;Farid Rahimi;farid@demo.example;2004-05-21");
        enroll();
    }

    /** The first section of Programming fills up, and the fourth student waits for a seat. */
    private void enroll() {
        List<StudentView> everybody = students.list(ListRequest.first(BY_STUDENT_NUMBER)).items();
        List<SectionView> all = sections.list(ListRequest.first(BY_SECTION_NUMBER)).items();
        for (int i = 0; i < everybody.size(); i++) {
            enroll(everybody.get(i), all.get(i < 4 ? 0 : 1));
            enroll(everybody.get(i), all.getLast());
        }
    }

    private void enroll(StudentView student, SectionView section) {
        enrollStudent.enroll(
                new EnrollStudent.Command(student.student().id(), new InSection(section.section().id()), DEMO));
    }

    private void load(ImportKind kind, String... lines) {
        List<List<String>> rows = Stream.of(lines).map(line -> List.of(line.split(";", -1))).toList();
        importRecords.run(List.of(ImportFile.of(kind, rows)), ImportRecords.Options.NORMAL, DEMO, new Rejecting());
    }

    /** A row of the demonstration that is not kept is a fault of the program. */
    private static final class Rejecting implements ImportRecords.Progress {

        @Override
        public void started() {
            // nothing was told before
        }

        @Override
        public void advanced(ImportFile file, ImportRecords.Counts counts, long bytesRead) {
            // it does not take long
        }

        @Override
        public void rejected(ImportFile file, List<ImportRecords.Reject> rejects) {
            throw new IllegalStateException(file.name() + ": " + rejects);
        }
    }
}
