package campus.web.registrar;

import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.registrar.RefusedAttemptView;
import campus.application.registrar.RefusedAttempts;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.StudentQueries;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.ProblemException;

/** What the registration rules refused, from both ends. */
@Controller(Records.ROOT)
@Access.ReadsRecords
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Enrollments")
final class RefusalController {

    private static final String SORTS = "The newest first; sorts by at.";
    private static final String NEWEST_FIRST = "-at";

    private final RefusedAttempts refusals;
    private final SectionQueries sections;
    private final StudentQueries students;
    private final Lists lists;

    RefusalController(RefusedAttempts refusals, SectionQueries sections, StudentQueries students, Lists lists) {
        this.refusals = refusals;
        this.sections = sections;
        this.students = students;
        this.lists = lists;
    }

    @Get("/students/{id}/refusals")
    @Operation(operationId = "listRefusalsOfStudent", summary = "List what the rules refused to a student",
            description = SORTS)
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<RefusedAttemptResponse>> ofStudent(@PathVariable UUID id,
            @RequestBean ListParameters parameters, HttpRequest<?> request) {
        StudentId student = new StudentId(id);
        if (students.find(student).isEmpty()) {
            throw ProblemException.notFound("student", id);
        }
        return lists.answer(request, parameters.sortedByDefault(NEWEST_FIRST), RefusedAttemptView.SORTS,
                wanted -> refusals.ofStudent(student, wanted), RefusedAttemptResponse::from);
    }

    @Get("/sections/{id}/refusals")
    @Operation(operationId = "listRefusalsOfSection", summary = "List whom the rules refused in a section",
            description = SORTS)
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<RefusedAttemptResponse>> ofSection(@PathVariable UUID id,
            @RequestBean ListParameters parameters, HttpRequest<?> request) {
        SectionId section = new SectionId(id);
        if (sections.find(section).isEmpty()) {
            throw ProblemException.notFound("section", id);
        }
        return lists.answer(request, parameters.sortedByDefault(NEWEST_FIRST), RefusedAttemptView.SORTS,
                wanted -> refusals.ofSection(section, wanted), RefusedAttemptResponse::from);
    }
}
