package campus.application.registrar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Stamp;
import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Name;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.StudentNumber;
import campus.domain.shared.Fields;

/** Rows of students.csv. A hold, and a date of birth that the file has no column for, stay as they are stored. */
final class StudentRows implements ImportRows<StudentRows.Row> {

    private final RegistrarPorts ports;
    private final ManageStudents manage;
    private final RegistrarSettings settings;

    StudentRows(RegistrarPorts ports, ManageStudents manage, RegistrarSettings settings) {
        this.ports = ports;
        this.manage = manage;
        this.settings = settings;
    }

    /** A student as a new one would be, and whether the file speaks of dates of birth at all. */
    record Row(Student draft, boolean hasDateOfBirth) {

        StudentNumber number() {
            return draft.details().number();
        }

        EmailAddress email() {
            return draft.details().email();
        }

        Student.Details changed(Student.Details stored) {
            Student.Details given = draft.details();
            return new Student.Details(given.number(), given.name(), given.email(),
                    hasDateOfBirth ? given.dateOfBirth() : stored.dateOfBirth(), stored.hold());
        }
    }

    @Override
    public Row parse(ImportCells cells) {
        Fields fields = new Fields();
        StudentNumber number = cells.required(fields, "student_number", StudentNumber::new);
        Name name = cells.required(fields, "name", Name::new);
        EmailAddress email = cells.required(fields, "email", EmailAddress::new);
        LocalDate born = cells.optional(fields, "date_of_birth", ImportCells::date);
        return fields.build(() -> new Row(
                Student.admit(new StudentId(ports.ids().next()), new Student.Details(number, name, email, born, null),
                        settings.dayOf(ports.clock().instant())),
                cells.has("date_of_birth")));
    }

    @Override
    public String key(Row row) {
        return row.number().value();
    }

    @Override
    public void save(List<Numbered<Row>> rows, Stamp stamp, ImportTally tally) {
        Map<StudentNumber, Found<Student>> stored = ports.students()
                .findByNumbers(rows.stream().map(row -> row.row().number()).toList());
        Map<EmailAddress, StudentNumber> holders = new HashMap<>();
        ports.students().findByEmails(rows.stream().map(row -> row.row().email()).distinct().toList())
                .forEach((email, found) -> holders.put(email, found.record().details().number()));
        ImportBatch<Student> batch = new ImportBatch<>(ports.students(), stamp, tally);
        for (Numbered<Row> numbered : rows) {
            Row row = numbered.row();
            StudentNumber holder = holders.get(row.email());
            if (holder != null && !holder.equals(row.number())) {
                tally.reject(numbered.line(), "email", new ImportProblem.Duplicate(row.email().value()));
            } else {
                put(numbered, stored.get(row.number()), holders, batch, stamp);
            }
        }
        batch.addAll();
    }

    /** An address that a student gives up is free for the rows that follow. */
    private void put(Numbered<Row> numbered, @Nullable Found<Student> stored, Map<EmailAddress, StudentNumber> holders,
            ImportBatch<Student> batch, Stamp stamp) {
        Row row = numbered.row();
        batch.put(new ImportBatch.Key(numbered.line(), "student_number", row.number().value()), stored, row::draft,
                student -> student.details().equals(row.changed(student.details())),
                student -> manage.change(student.id(), student.version(), row.changed(student.details()), stamp.by()));
        if (stored == null || !stored.deleted()) {
            if (stored != null) {
                holders.remove(stored.record().details().email());
            }
            holders.put(row.email(), row.number());
        }
    }
}
