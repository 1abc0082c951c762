package campus.application.registrar;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.Repository.Dependents;
import campus.application.shared.SampleTexts;
import campus.domain.registrar.Courses;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentCode;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link DepartmentRepository} does. */
public abstract class DepartmentRepositoryContract extends RegistrarRepositoryContract<DepartmentId, Department> {

    @Override
    protected final DepartmentRepository repository() {
        return school().adapters().departments();
    }

    @Override
    protected final void arrange(School empty) {
        // departments refer to nothing
    }

    @Override
    protected final Department record(int number) {
        return Departments.aDepartment(number).build();
    }

    @Override
    protected final Department changed(Department record) {
        return record.with(new Department.Details(record.details().code(), Departments.aDepartment()
                .name("Another name").details().name()));
    }

    @Override
    protected final Map<String, BinaryOperator<Department>> uniqueFields() {
        return Map.of("code", (record, holder) -> record
                .with(new Department.Details(holder.details().code(), record.details().name())));
    }

    @Override
    protected final List<Department> variants() {
        return List.of(Departments.aDepartment(100).name(SampleTexts.NAME).build(),
                Departments.aDepartment(101).name(SampleTexts.LONGEST_NAME).build(),
                Departments.aDepartment(102).code("A" + "Z".repeat(DepartmentCode.MAX_LENGTH - 1)).name("x").build());
    }

    @Override
    protected final Department inPlaceOf(Department record, Department stored) {
        return new Department(stored.id(), stored.version(), record.details());
    }

    @Nested
    class FindByCodes {

        @Test
        void findsLiveAndDeletedOnesAmongAThousandCodes() {
            assertFoundByKeys(department -> department.details().code(), repository()::findByCodes);
        }
    }

    @Nested
    class DependentsOfADepartment {

        @Test
        void areItsLiveCourses() {
            add(record(1));
            add(record(2));
            school().add(Courses.aCourse(1));
            school().add(Courses.aCourse(2));
            school().add(Courses.aCourse(3));
            school().add(Courses.aCourse(4).department(Ids.department(2)));
            school().delete(school().adapters().courses(), Ids.course(3));
            assertEquals(List.of(new Dependents("courses", 2)),
                    in(() -> repository().dependents(Ids.department(1))));
        }
    }
}
