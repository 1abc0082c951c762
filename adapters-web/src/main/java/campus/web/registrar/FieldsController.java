package campus.web.registrar;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.shared.RowQueries;
import campus.web.shared.Answers;
import campus.web.shared.FieldsResponse;

/** What filters, searches and sort orders of the lists may name. */
@Controller(Records.ROOT)
@Secured(Records.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FieldsController {

    private final RowQueries rows;

    FieldsController(RowQueries rows) {
        this.rows = rows;
    }

    @Get("/departments/fields")
    @Operation(operationId = "listDepartmentFields", summary = "List what departments can be asked for")
    @Tag(name = "Departments")
    @Answers.Tell
    FieldsResponse departments() {
        return FieldsResponse.of(RegistrarLists.DEPARTMENTS, rows);
    }

    @Get("/courses/fields")
    @Operation(operationId = "listCourseFields", summary = "List what courses can be asked for")
    @Tag(name = "Courses")
    @Answers.Tell
    FieldsResponse courses() {
        return FieldsResponse.of(RegistrarLists.COURSES, rows);
    }

    @Get("/terms/fields")
    @Operation(operationId = "listTermFields", summary = "List what terms can be asked for")
    @Tag(name = "Terms")
    @Answers.Tell
    FieldsResponse terms() {
        return FieldsResponse.of(RegistrarLists.TERMS, rows);
    }

    @Get("/sections/fields")
    @Operation(operationId = "listSectionFields", summary = "List what sections can be asked for")
    @Tag(name = "Sections")
    @Answers.Tell
    FieldsResponse sections() {
        return FieldsResponse.of(RegistrarLists.SECTIONS, rows);
    }

    @Get("/students/fields")
    @Operation(operationId = "listStudentFields", summary = "List what students can be asked for")
    @Tag(name = "Students")
    @Answers.Tell
    FieldsResponse students() {
        return FieldsResponse.of(RegistrarLists.STUDENTS, rows);
    }

    @Get("/enrollments/fields")
    @Operation(operationId = "listEnrollmentFields", summary = "List what enrollments can be asked for")
    @Tag(name = "Enrollments")
    @Answers.Tell
    FieldsResponse enrollments() {
        return FieldsResponse.of(RegistrarLists.ENROLLMENTS, rows);
    }
}
