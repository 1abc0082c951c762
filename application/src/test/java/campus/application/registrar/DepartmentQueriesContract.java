package campus.application.registrar;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import campus.application.shared.ListFields;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;
import campus.domain.registrar.Department;
import campus.domain.registrar.Departments;
import campus.domain.registrar.Ids;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every {@link DepartmentQueries} does. */
public abstract class DepartmentQueriesContract extends RegistrarListContract<DepartmentView> {

    @Override
    protected final Page<DepartmentView> list(ListRequest request) {
        return queries().list(request);
    }

    @Override
    protected final List<SortField> sorts() {
        return DepartmentView.SORTS;
    }

    @Override
    protected final ListFields<DepartmentView> fields() {
        return RegistrarFields.DEPARTMENTS;
    }

    @Override
    protected final void addRows() {
        List<String> names = List.of("art", "Art", "\u00C4rzte", "Zoology");
        for (int i = 1; i <= ROWS; i++) {
            addRow(departments(), Departments.aDepartment(i).name(names.get(i % 4)).build(), i);
        }
    }

    @Override
    protected final void addFirst() {
        school().add(Departments.aDepartment(90).code("0"));
    }

    @Override
    protected final void addLast() {
        school().add(Departments.aDepartment(91).code("ZZ"));
    }

    @Nested
    class Find {

        @Test
        void showsTheRecordAndItsStamps() {
            Department added = school().add(departments(), Departments.aDepartment(1).build(), stamp(1));
            assertEquals(Optional.of(new DepartmentView(added, audit(1, 1))), queries().find(added.id()));
            school().in(() -> departments().update(added.with(Departments.aDepartment(2).details()), stamp(2)));
            assertEquals(Optional.of(new DepartmentView(Departments.aDepartment(2).id(added.id()).version(1).build(),
                    audit(1, 2))), queries().find(added.id()));
        }

        @Test
        void showsNoDeletedOrUnknownRecord() {
            addRows();
            school().delete(departments(), Ids.department(1));
            assertEquals(Optional.empty(), queries().find(Ids.department(1)));
            assertEquals(Optional.empty(), queries().find(Ids.department(99)));
            Page<DepartmentView> page = list(new ListRequest(100, List.of(), null, true));
            assertEquals(ROWS - 1, page.items().size());
            assertEquals(ROWS - 1L, page.total());
        }
    }

    private DepartmentQueries queries() {
        return school().adapters().departmentQueries();
    }

    private DepartmentRepository departments() {
        return school().adapters().departments();
    }
}
