package campus.application.registrar;

import java.util.List;
import java.util.Map;

import campus.application.shared.Stamp;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentCode;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Name;
import campus.domain.shared.Fields;

/** Rows of departments.csv. */
final class DepartmentRows implements ImportRows<Department.Details> {

    private final RegistrarPorts ports;
    private final ManageDepartments manage;

    DepartmentRows(RegistrarPorts ports, ManageDepartments manage) {
        this.ports = ports;
        this.manage = manage;
    }

    @Override
    public Department.Details parse(ImportCells cells) {
        Fields fields = new Fields();
        DepartmentCode code = cells.required(fields, "code", DepartmentCode::new);
        Name name = cells.required(fields, "name", Name::new);
        return fields.build(() -> new Department.Details(code, name));
    }

    @Override
    public String key(Department.Details row) {
        return row.code().value();
    }

    @Override
    public void save(List<Numbered<Department.Details>> rows, Stamp stamp, ImportTally tally) {
        Map<DepartmentCode, Found<Department>> stored = ports.departments()
                .findByCodes(rows.stream().map(row -> row.row().code()).toList());
        ImportBatch<Department> batch = new ImportBatch<>(ports.departments(), stamp, tally);
        for (Numbered<Department.Details> row : rows) {
            Department.Details details = row.row();
            batch.put(new ImportBatch.Key(row.line(), "code", details.code().value()), stored.get(details.code()),
                    () -> Department.establish(new DepartmentId(ports.ids().next()), details),
                    department -> department.details().equals(details),
                    department -> manage.change(department.id(), department.version(), details, stamp.by()));
        }
        batch.addAll();
    }
}
