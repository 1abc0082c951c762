package campus.web.registrar;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.shared.AggregateQueries;
import campus.web.shared.Access;
import campus.web.shared.AggregateParameters;
import campus.web.shared.AggregateResponse;
import campus.web.shared.Answers;
import campus.web.shared.FilterParameters;

/** Each list by groups. */
@Controller(Records.ROOT)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AggregateController {

    private static final String GROUPS = "The filter is that of the list; groups are made of the fields of a record, "
            + "or of a single related one.";

    private final AggregateQueries queries;

    AggregateController(AggregateQueries queries) {
        this.queries = queries;
    }

    @Get("/departments/aggregate")
    @Access.ReadsCatalogue
    @Operation(operationId = "aggregateDepartments", summary = "Group departments, and count each group",
            description = GROUPS + "@fields-of-departments@")
    @Tag(name = "Departments")
    @Answers.Tell
    AggregateResponse departments(@RequestBean AggregateParameters parameters, @RequestBean FilterParameters filter,
            HttpRequest<?> request) {
        return parameters.answer(request, RegistrarLists.DEPARTMENTS, filter, queries);
    }

    @Get("/courses/aggregate")
    @Access.ReadsCatalogue
    @Operation(operationId = "aggregateCourses", summary = "Group courses, and count each group",
            description = GROUPS + "@fields-of-courses@")
    @Tag(name = "Courses")
    @Answers.Tell
    AggregateResponse courses(@RequestBean AggregateParameters parameters, @RequestBean FilterParameters filter,
            HttpRequest<?> request) {
        return parameters.answer(request, RegistrarLists.COURSES, filter, queries);
    }

    @Get("/terms/aggregate")
    @Access.ReadsCatalogue
    @Operation(operationId = "aggregateTerms", summary = "Group terms, and count each group",
            description = GROUPS + "@fields-of-terms@")
    @Tag(name = "Terms")
    @Answers.Tell
    AggregateResponse terms(@RequestBean AggregateParameters parameters, @RequestBean FilterParameters filter,
            HttpRequest<?> request) {
        return parameters.answer(request, RegistrarLists.TERMS, filter, queries);
    }

    @Get("/sections/aggregate")
    @Access.ReadsCatalogue
    @Operation(operationId = "aggregateSections", summary = "Group sections, and count each group",
            description = GROUPS + "@fields-of-sections@")
    @Tag(name = "Sections")
    @Answers.Tell
    AggregateResponse sections(@RequestBean AggregateParameters parameters, @RequestBean FilterParameters filter,
            HttpRequest<?> request) {
        return parameters.answer(request, RegistrarLists.SECTIONS, filter, queries);
    }

    @Get("/students/aggregate")
    @Access.ReadsOwnRecords
    @Operation(operationId = "aggregateStudents", summary = "Group students, and count each group",
            description = GROUPS + "@fields-of-students@")
    @Tag(name = "Students")
    @Answers.Tell
    AggregateResponse students(@RequestBean AggregateParameters parameters, @RequestBean FilterParameters filter,
            HttpRequest<?> request, Authentication by) {
        return parameters.answer(request, RegistrarLists.students(Reaches.reading(by)), filter, queries);
    }

    @Get("/enrollments/aggregate")
    @Access.ReadsOwnRecords
    @Operation(operationId = "aggregateEnrollments", summary = "Group enrollments, and count each group",
            description = GROUPS + "@fields-of-enrollments@")
    @Tag(name = "Enrollments")
    @Answers.Tell
    AggregateResponse enrollments(@RequestBean AggregateParameters parameters, @RequestBean FilterParameters filter,
            HttpRequest<?> request, Authentication by) {
        return parameters.answer(request, RegistrarLists.enrollments(Reaches.reading(by)), filter, queries);
    }
}
