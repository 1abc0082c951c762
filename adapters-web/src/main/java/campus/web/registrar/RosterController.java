package campus.web.registrar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.StudentQueries;
import campus.application.shared.Operator;
import campus.domain.registrar.Reach;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.FilterParameters;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.ProblemException;
import campus.web.shared.ShapeParameters;

/** Enrollments: all of them, those of a section and of a student, and those of late. */
@Controller(Records.ROOT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Enrollments")
final class RosterController {

    private static final String SORTS = "Sorts by enrolledAt, status, grade, student.studentNumber, student.name, "
            + "section.course.code, section.term.code, section.number. @fields-of-enrollments@";

    private final EnrollmentQueries enrollments;
    private final SectionQueries sections;
    private final StudentQueries students;
    private final RegistrarSettings settings;
    private final InstantSource clock;
    private final Lists lists;

    RosterController(EnrollmentQueries enrollments, SectionQueries sections, StudentQueries students,
            RegistrarSettings settings, InstantSource clock, Lists lists) {
        this.enrollments = enrollments;
        this.sections = sections;
        this.students = students;
        this.settings = settings;
        this.clock = clock;
        this.lists = lists;
    }

    @Get(uri = "/sections/{id}/roster", produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Access.ReadsTaught
    @Operation(operationId = "listRoster", summary = "List everybody who is or was in a section", description = SORTS)
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<EnrollmentResponse>> roster(@PathVariable UUID id,
            @RequestBean ListParameters parameters, @RequestBean FilterParameters filter,
            @RequestBean ShapeParameters shape, HttpRequest<?> request, Authentication by) {
        SectionId section = new SectionId(id);
        Reach reach = Reaches.reading(by).taught();
        return existing(lists.answer(request, parameters, filter, shape,
                RegistrarLists.enrollments(reach).within("sectionId", Operator.EQUAL, id),
                wanted -> enrollments.within(reach).ofSection(section, wanted), this::response),
                () -> sections.find(section).filter(view -> reach.includes(view.section())).isPresent(), "section",
                id);
    }

    @Get(uri = "/students/{id}/enrollments", produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Access.ReadsStudied
    @Operation(operationId = "listEnrollmentsOfStudent", summary = "List every section a student is or was in",
            description = SORTS)
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<EnrollmentResponse>> ofStudent(@PathVariable UUID id,
            @RequestBean ListParameters parameters, @RequestBean FilterParameters filter,
            @RequestBean ShapeParameters shape, HttpRequest<?> request, Authentication by) {
        StudentId student = new StudentId(id);
        Reach reach = Reaches.reading(by).studied();
        return existing(lists.answer(request, parameters, filter, shape,
                RegistrarLists.enrollments(reach).within("studentId", Operator.EQUAL, id),
                wanted -> enrollments.within(reach).ofStudent(student, wanted), this::response),
                () -> students.within(reach).find(student).isPresent(), "student", id);
    }

    @Get(uri = "/enrollments/recent", produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Access.ReadsRecords
    @Operation(operationId = "listRecentEnrollments", summary = "List the enrollments of the last days, newest first",
            description = "Days of 24 hours, counted back from now. Sorts by enrolledAt. @fields-of-enrollments@")
    @Answers.List
    HttpResponse<ListResponse<EnrollmentResponse>> recent(
            @Nullable @QueryValue @Parameter(description = "How many days back",
                    schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "366",
                            defaultValue = "7")) String days,
            @RequestBean ListParameters parameters, @RequestBean FilterParameters filter,
            @RequestBean ShapeParameters shape, HttpRequest<?> request) {
        Instant now = clock.instant();
        Instant first = now.minus(Duration.ofDays(ListParameters.number("days", days, 7, 366)));
        return lists.answer(request, parameters.sortedByDefault("-enrolledAt"), filter, shape,
                RegistrarLists.ENROLLMENTS.sortedBy(EnrollmentView.SORTS.getFirst()).within("enrolledAt",
                        Operator.BETWEEN, first, now),
                wanted -> enrollments.enrolledBetween(first, now, wanted), this::response);
    }

    @Get(uri = "/enrollments", produces = {MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
    @Access.ReadsOwnRecords
    @Operation(operationId = "listEnrollments", summary = "List enrollments", description = SORTS)
    @Answers.List
    HttpResponse<ListResponse<EnrollmentResponse>> list(@RequestBean ListParameters parameters,
            @RequestBean FilterParameters filter, @RequestBean ShapeParameters shape, HttpRequest<?> request,
            Authentication by) {
        Reach reach = Reaches.reading(by);
        return lists.answer(request, parameters, filter, shape, RegistrarLists.enrollments(reach),
                enrollments.within(reach)::list, this::response);
    }

    /** The answer, unless nothing is in it and nothing is there: what has enrollments cannot have been deleted. */
    private static <R> HttpResponse<ListResponse<R>> existing(HttpResponse<ListResponse<R>> answer,
            BooleanSupplier exists, String what, UUID id) {
        boolean shown = (Object) answer.body() instanceof ListResponse<?> list && !list.items().isEmpty();
        if (!shown && !exists.getAsBoolean()) {
            throw ProblemException.notFound(what, id);
        }
        return answer;
    }

    private EnrollmentResponse response(EnrollmentView view) {
        return EnrollmentResponse.from(view, settings.policy());
    }
}
