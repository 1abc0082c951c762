package campus.web.registrar;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.shared.RowQueries;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.FieldsResponse;

/** What filters, searches and sort orders of the lists may name. */
@Controller(Records.ROOT)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FieldsController {

    private final RowQueries rows;

    FieldsController(RowQueries rows) {
        this.rows = rows;
    }

    @Get("/departments/fields")
    @Access.ReadsCatalogue
    @Operation(operationId = "listDepartmentFields", summary = "List what departments can be asked for")
    @Tag(name = "Departments")
    @Answers.Tell
    FieldsResponse departments(HttpRequest<?> request) {
        return FieldsResponse.of(RegistrarLists.DEPARTMENTS.seenBy(request), rows);
    }

    @Get("/courses/fields")
    @Access.ReadsCatalogue
    @Operation(operationId = "listCourseFields", summary = "List what courses can be asked for")
    @Tag(name = "Courses")
    @Answers.Tell
    FieldsResponse courses(HttpRequest<?> request) {
        return FieldsResponse.of(RegistrarLists.COURSES.seenBy(request), rows);
    }

    @Get("/terms/fields")
    @Access.ReadsCatalogue
    @Operation(operationId = "listTermFields", summary = "List what terms can be asked for")
    @Tag(name = "Terms")
    @Answers.Tell
    FieldsResponse terms(HttpRequest<?> request) {
        return FieldsResponse.of(RegistrarLists.TERMS.seenBy(request), rows);
    }

    @Get("/sections/fields")
    @Access.ReadsCatalogue
    @Operation(operationId = "listSectionFields", summary = "List what sections can be asked for")
    @Tag(name = "Sections")
    @Answers.Tell
    FieldsResponse sections(HttpRequest<?> request) {
        return FieldsResponse.of(RegistrarLists.SECTIONS.seenBy(request), rows);
    }

    @Get("/students/fields")
    @Access.ReadsOwnRecords
    @Operation(operationId = "listStudentFields", summary = "List what students can be asked for")
    @Tag(name = "Students")
    @Answers.Tell
    FieldsResponse students(HttpRequest<?> request, Authentication by) {
        return FieldsResponse.of(RegistrarLists.students(Reaches.reading(by)).seenBy(request), rows);
    }

    @Get("/enrollments/fields")
    @Access.ReadsOwnRecords
    @Operation(operationId = "listEnrollmentFields", summary = "List what enrollments can be asked for")
    @Tag(name = "Enrollments")
    @Answers.Tell
    FieldsResponse enrollments(HttpRequest<?> request, Authentication by) {
        return FieldsResponse.of(RegistrarLists.enrollments(Reaches.reading(by)).seenBy(request), rows);
    }
}
