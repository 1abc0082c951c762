package campus.application.registrar;

import java.util.List;
import java.util.UUID;

import campus.application.shared.Repository;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Departments;
import campus.domain.registrar.RecordKind;

final class ManageDepartmentsTest
        extends ManageRecordsTest<DepartmentId, Department.Details, Department.Details, Department> {

    @Override
    ManageDepartments manage() {
        return useCases.manageDepartments();
    }

    @Override
    Repository<DepartmentId, Department> repository() {
        return adapters.departments();
    }

    @Override
    Department.Details draft(int number) {
        return details(number);
    }

    @Override
    Department.Details details(int number) {
        return Departments.aDepartment(number).details();
    }

    @Override
    Department.Details detailsOf(Department record) {
        return record.details();
    }

    @Override
    DepartmentId id(UUID value) {
        return new DepartmentId(value);
    }

    @Override
    RecordKind kind() {
        return RecordKind.DEPARTMENT;
    }

    @Override
    List<String> numbered() {
        return List.of("code", "name");
    }

    @Override
    String uniqueField() {
        return "code";
    }

    @Override
    String addDependent(Department record) {
        school.add(Courses.aCourse(50).department(record.id()));
        return "courses";
    }
}
