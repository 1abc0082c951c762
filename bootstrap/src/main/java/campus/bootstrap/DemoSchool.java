package campus.bootstrap;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.DepartmentQueries;
import campus.application.registrar.DepartmentView;
import campus.application.registrar.EnrollStudent;
import campus.application.registrar.EnrollStudent.Target.InSection;
import campus.application.registrar.Found;
import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportKind;
import campus.application.registrar.ImportRecords;
import campus.application.registrar.RegistrarPorts;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.SectionRepository;
import campus.application.registrar.StudentQueries;
import campus.application.registrar.StudentView;
import campus.application.shared.ListRequest;
import campus.application.shared.SortKey;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentNumber;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.shared.Actor;

/**
 * A few records for a newcomer to look around in, made through the same use cases as everybody's. The term runs
 * around the day of the first start and takes registrations. Filling twice on a day changes nothing, and nothing is
 * done to the records of others.
 */
@Singleton
final class DemoSchool {

    private static final Actor DEMO = new Actor("demo");
    private static final String CODES = "DEMO-";
    private static final CourseCode PROGRAMMING = new CourseCode("DEMO CS 101");
    private static final CourseCode HISTORY = new CourseCode("DEMO HIST 101");
    private static final SectionNumber CROWDED = new SectionNumber("A1");
    private static final SectionNumber ROOMY = new SectionNumber("A2");
    private static final SectionNumber EVENING = new SectionNumber("F1");

    private final ImportRecords importRecords;
    private final EnrollStudent enrollStudent;
    private final RegistrarPorts stored;
    private final DepartmentQueries departments;
    private final StudentQueries students;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    DemoSchool(ImportRecords importRecords, EnrollStudent enrollStudent, RegistrarPorts stored,
            DepartmentQueries departments, StudentQueries students, RegistrarSettings settings, InstantSource clock) {
        this.importRecords = importRecords;
        this.enrollStudent = enrollStudent;
        this.stored = stored;
        this.departments = departments;
        this.students = students;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether nobody has brought departments or students of their own, who would find the demonstration among them. */
    boolean isWelcome() {
        return departments.list(ListRequest.first(SortKey.ascending(DepartmentView.SORTS.getFirst()))).items().stream()
                .allMatch(view -> owns(view.department().details().code().value()))
                && students.list(ListRequest.first(SortKey.ascending(StudentView.SORTS.getFirst()))).items().stream()
                        .allMatch(view -> owns(view.student().details().number().value()));
    }

    /** Whether the code of a department, or the number of a student, is one of this school's. */
    static boolean owns(String code) {
        return code.startsWith(CODES);
    }

    /** The progress is told of rows that cannot be kept, such as those of records that somebody has deleted. */
    void fill(ImportRecords.Progress progress) {
        LocalDate today = settings.dayOf(clock.instant());
        String half = today.getMonthValue() < 7 ? "spring" : "fall";
        String term = "demo-" + today.getYear() + "-" + half;
        importRecords.run(files(today, half, term), ImportRecords.Options.NORMAL, DEMO, progress);
        enroll(new TermCode(term));
    }

    private static List<ImportFile> files(LocalDate today, String half, String term) {
        return List.of(
                file(ImportKind.DEPARTMENTS, "code;name", "DEMO-CS;Computer Science", "DEMO-MATH;Mathematics",
                        "DEMO-HIST;History"),
                file(ImportKind.COURSES, "code;title;description;credits;department",
                        "DEMO CS 101;Programming I;How to tell a computer what to do.;4;DEMO-CS",
                        "DEMO CS 102;Programming II;Data structures, and programs of more than one page.;4;DEMO-CS",
                        "DEMO CS 201;Databases;Relations, transactions and their price.;3;DEMO-CS",
                        "DEMO MATH 101;Calculus;Limits, derivatives, integrals.;4;DEMO-MATH",
                        "DEMO MATH 102;Linear Algebra;Vectors, matrices, eigenvalues.;3;DEMO-MATH",
                        "DEMO HIST 101;The Modern World;From 1789 to now.;3;DEMO-HIST"),
                file(ImportKind.PREREQUISITES, "course_code;group;required_course_code;minimum_grade",
                        "DEMO CS 102;1;DEMO CS 101;C", "DEMO CS 201;1;DEMO CS 102;C", "DEMO CS 201;2;DEMO MATH 101;D",
                        "DEMO CS 201;2;DEMO MATH 102;D"),
                file(ImportKind.TERMS, "code;name;starts_on;ends_on;drop_deadline", term + ";Demo " + half + " "
                        + today.getYear() + ";" + today.minusDays(7) + ";" + today.plusDays(110) + ";"
                        + today.plusDays(60)),
                file(ImportKind.SECTIONS,
                        "course_code;term_code;number;capacity;waitlist_capacity;days;starts_at;ends_at",
                        "DEMO CS 101;" + term + ";A1;3;2;MON|WED|FRI;09:00;09:50",
                        "DEMO CS 101;" + term + ";A2;20;5;TUE|THU;13:00;14:15",
                        "DEMO CS 102;" + term + ";B1;20;5;MON|WED|FRI;10:00;10:50",
                        "DEMO CS 201;" + term + ";C1;15;5;TUE|THU;09:30;10:45",
                        "DEMO MATH 101;" + term + ";D1;25;0;MON|WED|FRI;09:30;10:20",
                        "DEMO MATH 102;" + term + ";E1;25;0;TUE|THU;11:00;12:15",
                        "DEMO HIST 101;" + term + ";F1;40;10;WED;16:00;18:30"),
                file(ImportKind.STUDENTS, "student_number;name;email;date_of_birth",
                        "DEMO-1;Ada Osei;ada@demo.example;2005-03-14",
                        "DEMO-2;Björn Lindqvist;bjorn@demo.example;2004-11-02",
                        "DEMO-3;Chiara Conti;chiara@demo.example;2005-07-29", "DEMO-4;Dieu Nguyen;dieu@demo.example;",
                        "DEMO-5;Elif Yilmaz;elif@demo.example;2003-01-09",
                        "DEMO-6;Farid Rahimi;farid@demo.example;2004-05-21"));
    }

    /** The first section of Programming fills up, and the fourth student waits for a seat. */
    private void enroll(TermCode term) {
        List<StudentNumber> numbers = IntStream.rangeClosed(1, 6).mapToObj(i -> new StudentNumber(CODES + i)).toList();
        Map<StudentNumber, Found<Student>> everybody = stored.students().findByNumbers(numbers);
        Map<SectionNumber, SectionId> offered = sections(term);
        for (int i = 0; i < numbers.size(); i++) {
            Found<Student> student = everybody.get(numbers.get(i));
            if (student != null) {
                enroll(student.record(), offered.get(i < 4 ? CROWDED : ROOMY));
                enroll(student.record(), offered.get(EVENING));
            }
        }
    }

    private void enroll(Student student, @Nullable SectionId section) {
        if (section != null) {
            enrollStudent.enroll(new EnrollStudent.Command(student.id(), new InSection(section), DEMO));
        }
    }

    private Map<SectionNumber, SectionId> sections(TermCode termCode) {
        Map<CourseCode, Found<Course>> courses = stored.courses().findByCodes(List.of(PROGRAMMING, HISTORY));
        List<SectionRepository.Key> keys = new ArrayList<>();
        for (Found<Term> term : stored.terms().findByCodes(List.of(termCode)).values()) {
            courses.forEach((code, course) -> (code.equals(HISTORY) ? List.of(EVENING) : List.of(CROWDED, ROOMY))
                    .forEach(number -> keys.add(
                            new SectionRepository.Key(course.record().id(), term.record().id(), number))));
        }
        return stored.sections().findByKeys(keys).entrySet().stream()
                .collect(Collectors.toMap(found -> found.getKey().number(), found -> found.getValue().record().id()));
    }

    private static ImportFile file(ImportKind kind, String... lines) {
        return ImportFile.of(kind, Stream.of(lines).map(line -> List.of(line.split(";", -1))).toList());
    }
}
