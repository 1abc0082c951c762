package campus.bootstrap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import campus.application.registrar.DepartmentQueries;
import campus.application.registrar.DepartmentView;
import campus.application.registrar.StudentQueries;
import campus.application.registrar.StudentView;
import campus.application.shared.ListRequest;
import campus.application.shared.SortField;
import campus.application.shared.SortKey;
import campus.bootstrap.generator.GeneratedSchool;

/** Finds records of a real school, among which a generated one must not be mixed: there is no way back. */
@Singleton
final class Strangers {

    private final DepartmentQueries departments;
    private final StudentQueries students;

    Strangers(DepartmentQueries departments, StudentQueries students) {
        this.departments = departments;
        this.students = students;
    }

    /** A record that is neither generated nor of the demo school, as in "student U0000001". */
    Optional<String> first() {
        SortKey byCode = SortKey.ascending(DepartmentView.SORTS.getFirst());
        Stream<String> strangeDepartments = departments
                .list(new ListRequest(ListRequest.MAX_LIMIT, List.of(byCode), null, false)).items().stream()
                .map(view -> view.department().details().code().value())
                .filter(code -> !DemoSchool.owns(code) && !GeneratedSchool.hasDepartment(code))
                .map(code -> "department " + code);
        return Stream.concat(strangeDepartments, strangeStudents()).findFirst();
    }

    /** Generated students are side by side in the order of numbers, so the others are before or after them. */
    private Stream<String> strangeStudents() {
        SortField number = StudentView.SORTS.getFirst();
        return Stream.of(SortKey.ascending(number), SortKey.descending(number))
                .flatMap(sort -> students.list(ListRequest.first(sort)).items().stream())
                .map(view -> view.student().details().number().value())
                .filter(code -> !DemoSchool.owns(code) && !GeneratedSchool.hasStudent(code))
                .map(code -> "student " + code);
    }
}
