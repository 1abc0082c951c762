package campus.bootstrap.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import campus.application.registrar.ImportFile;
import campus.application.registrar.ImportKind;
import campus.bootstrap.generator.Timetable.PlannedSection;

/**
 * A school that was never there, as files to import. The rows are made as they are read and take no memory; the same
 * size, day and seed make the same rows on every machine, and so does any other day of the same term.
 */
public final class GeneratedSchool {

    /** Its terms and students have to be in the time that a school can have. */
    public static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2039, 12, 31);

    private final SchoolSize size;
    private final List<PlannedTerm> terms;
    private final Catalogue catalogue;
    private final StudentBody students;
    private final Timetable timetable;
    private final Attendance attendance;

    /** @throws IllegalArgumentException when the size has problems */
    public GeneratedSchool(SchoolSize size, LocalDate today, long seed) {
        if (!size.problems().isEmpty()) {
            throw new IllegalArgumentException(size.problems().toString());
        }
        Chance chance = new Chance(seed);
        this.size = size;
        this.terms = PlannedTerm.around(today, size.terms());
        this.catalogue = new Catalogue(Vocabulary.BUILT_IN, size.courses(), chance);
        this.students = new StudentBody(Vocabulary.BUILT_IN, size.students(), terms, chance);
        this.timetable = new Timetable(size, terms, catalogue, chance);
        this.attendance = new Attendance(size, timetable, chance);
    }

    /** Whether a school can be generated as it is on this day. */
    public static boolean canBeOn(LocalDate today) {
        return !today.isBefore(EARLIEST) && !today.isAfter(LATEST);
    }

    /** Whether generated schools have a department of this code. */
    public static boolean hasDepartment(String code) {
        return Vocabulary.BUILT_IN.fields().stream().anyMatch(field -> field.code().equals(code));
    }

    /** Whether generated schools have students with such numbers. */
    public static boolean hasStudent(String number) {
        return number.matches(StudentBody.NUMBERS);
    }

    /** In the order in which they build on each other. */
    public List<ImportFile> files() {
        return List.of(
                file(ImportKind.DEPARTMENTS, Catalogue.DEPARTMENT_COLUMNS, catalogue.departments(),
                        catalogue::departmentRows),
                file(ImportKind.COURSES, Catalogue.COURSE_COLUMNS, size.courses(), catalogue::courseRows),
                file(ImportKind.PREREQUISITES, Catalogue.PREREQUISITE_COLUMNS, catalogue.prerequisiteRows().count(),
                        catalogue::prerequisiteRows),
                file(ImportKind.TERMS, PlannedTerm.COLUMNS, size.terms(),
                        () -> terms.stream().map(PlannedTerm::row)),
                file(ImportKind.SECTIONS, Timetable.COLUMNS, size.sections(),
                        () -> timetable.sections().map(PlannedSection::row)),
                file(ImportKind.STUDENTS, StudentBody.COLUMNS, size.students(), students::rows),
                file(ImportKind.ENROLLMENTS, Attendance.COLUMNS, size.enrollments(), attendance::rows));
    }

    private static ImportFile file(ImportKind kind, List<String> columns, long rows,
            Supplier<Stream<List<String>>> made) {
        return ImportFile.made(kind, rows + 1, () -> Stream.concat(Stream.of(columns), made.get()).iterator());
    }
}
