package campus.application.registrar;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.application.shared.Stamp;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseCode;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Credits;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentCode;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Name;
import campus.domain.registrar.Prose;
import campus.domain.shared.Fields;

/** Rows of courses.csv. Without a column for it, a stored description stays. */
final class CourseRows implements ImportRows<CourseRows.Row> {

    private final RegistrarPorts ports;
    private final ManageCourses manage;

    CourseRows(RegistrarPorts ports, ManageCourses manage) {
        this.ports = ports;
        this.manage = manage;
    }

    /** The description is null when the file has none to say. */
    record Row(CourseCode code, Name title, @Nullable Prose description, Credits credits, DepartmentCode department) {

        Course.Details details(DepartmentId departmentId, Prose storedDescription) {
            return new Course.Details(code, title, description == null ? storedDescription : description, credits,
                    departmentId);
        }
    }

    @Override
    public Row parse(ImportCells cells) {
        Fields fields = new Fields();
        CourseCode code = cells.required(fields, "code", CourseCode::new);
        Name title = cells.required(fields, "title", Name::new);
        Prose given = cells.optional(fields, "description", Prose::new);
        Prose description = given == null && cells.has("description") ? Prose.EMPTY : given;
        Credits credits = cells.required(fields, "credits", text -> new Credits(ImportCells.decimal(text)));
        DepartmentCode department = cells.required(fields, "department", DepartmentCode::new);
        return fields.build(() -> new Row(code, title, description, credits, department));
    }

    @Override
    public String key(Row row) {
        return row.code().value();
    }

    @Override
    public void save(List<Numbered<Row>> rows, Stamp stamp, ImportTally tally) {
        Map<CourseCode, Found<Course>> stored = ports.courses()
                .findByCodes(rows.stream().map(row -> row.row().code()).toList());
        Map<DepartmentCode, Found<Department>> departments = ports.departments()
                .findByCodes(rows.stream().map(row -> row.row().department()).distinct().toList());
        ImportBatch<Course> batch = new ImportBatch<>(ports.courses(), stamp, tally);
        for (Numbered<Row> numbered : rows) {
            Row row = numbered.row();
            ImportBatch.live(departments.get(row.department()), numbered.line(), "department",
                    row.department().value(), tally).ifPresent(
                            department -> put(numbered, stored, department, batch,
                                    stamp));
        }
        batch.addAll();
    }

    private void put(Numbered<Row> numbered, Map<CourseCode, Found<Course>> stored, Department department,
            ImportBatch<Course> batch, Stamp stamp) {
        Row row = numbered.row();
        batch.put(new ImportBatch.Key(numbered.line(), "code", row.code().value()), stored.get(row.code()),
                () -> Course.describe(new CourseId(ports.ids().next()), row.details(department.id(), Prose.EMPTY)),
                course -> course.details().equals(changed(course, row, department)),
                course -> manage.change(course.id(), course.version(), changed(course, row, department), stamp.by()));
    }

    private static Course.Details changed(Course course, Row row, Department department) {
        return row.details(department.id(), course.details().description());
    }
}
