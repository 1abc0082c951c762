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

import campus.application.registrar.RecordHistory;
import campus.application.shared.Page;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordKind;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;

/** What became of records; those that are deleted, which show nothing else, keep theirs. */
@Controller(Records.ROOT)
@Access.ReadsRecords
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "History")
final class RecordHistoryController {

    private static final String TOLD = "The newest first; sorts by version. Goes on after a deletion. "
            + "Values are text, those of other records their codes.";
    private static final String NEWEST_FIRST = "-version";

    private final RecordHistory history;
    private final Lists lists;

    RecordHistoryController(RecordHistory history, Lists lists) {
        this.history = history;
        this.lists = lists;
    }

    @Get("/departments/{id}/history")
    @Operation(operationId = "listHistoryOfDepartment", summary = "List what became of a department",
            description = TOLD)
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<RecordChangeResponse>> ofDepartment(@PathVariable UUID id,
            @RequestBean ListParameters parameters, HttpRequest<?> request) {
        return list(RecordKind.DEPARTMENT, id, parameters, request);
    }

    @Get("/courses/{id}/history")
    @Operation(operationId = "listHistoryOfCourse", summary = "List what became of a course",
            description = TOLD + " What a course requires stands in the field prerequisites.")
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<RecordChangeResponse>> ofCourse(@PathVariable UUID id,
            @RequestBean ListParameters parameters, HttpRequest<?> request) {
        return list(RecordKind.COURSE, id, parameters, request);
    }

    @Get("/terms/{id}/history")
    @Operation(operationId = "listHistoryOfTerm", summary = "List what became of a term", description = TOLD)
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<RecordChangeResponse>> ofTerm(@PathVariable UUID id,
            @RequestBean ListParameters parameters, HttpRequest<?> request) {
        return list(RecordKind.TERM, id, parameters, request);
    }

    @Get("/sections/{id}/history")
    @Operation(operationId = "listHistoryOfSection", summary = "List what became of a section", description = TOLD)
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<RecordChangeResponse>> ofSection(@PathVariable UUID id,
            @RequestBean ListParameters parameters, HttpRequest<?> request) {
        return list(RecordKind.SECTION, id, parameters, request);
    }

    @Get("/students/{id}/history")
    @Operation(operationId = "listHistoryOfStudent", summary = "List what became of a student", description = TOLD)
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<RecordChangeResponse>> ofStudent(@PathVariable UUID id,
            @RequestBean ListParameters parameters, HttpRequest<?> request) {
        return list(RecordKind.STUDENT, id, parameters, request);
    }

    private HttpResponse<ListResponse<RecordChangeResponse>> list(RecordKind kind, UUID id, ListParameters parameters,
            HttpRequest<?> request) {
        return lists.answer(request, parameters.sortedByDefault(NEWEST_FIRST), RecordHistory.SORTS, wanted -> {
            Page<RecordChange> page = history.of(kind, id, wanted);
            if (page.items().isEmpty() && wanted.after() == null) {
                throw new ProblemException(ProblemType.NOT_FOUND,
                        "There is no " + ReasonFacts.lower(kind) + " " + id + ", and never was. Check the id.");
            }
            return page;
        }, RecordChangeResponse::from);
    }
}
