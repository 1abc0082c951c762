package campus.web.registrar;

import java.util.List;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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

import campus.application.registrar.CourseStatistics;
import campus.application.registrar.DepartmentQueries;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.SectionOccupancy;
import campus.application.registrar.StatisticsQueries;
import campus.application.registrar.TermQueries;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.TermId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.ProblemException;

/** What is counted of enrollments, grades and seats. */
@Controller(Records.ROOT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Statistics")
final class StatisticsController {

    private static final int DEFAULT_SECTIONS = 10;
    private static final int MOST_SECTIONS = 100;

    private final StatisticsQueries statistics;
    private final TermQueries terms;
    private final DepartmentQueries departments;
    private final RegistrarSettings settings;
    private final Lists lists;

    StatisticsController(StatisticsQueries statistics, TermQueries terms, DepartmentQueries departments,
            RegistrarSettings settings, Lists lists) {
        this.statistics = statistics;
        this.terms = terms;
        this.departments = departments;
        this.settings = settings;
        this.lists = lists;
    }

    @Get("/sections/{id}/statistics")
    @Access.ReadsTaught
    @Operation(operationId = "readSectionStatistics", summary = "Count the enrollments and seats of a section")
    @Answers.Show
    SectionStatisticsResponse ofSection(@PathVariable UUID id, Authentication by) {
        return statistics.ofSection(new SectionId(id), Reaches.reading(by).taught())
                .map(found -> SectionStatisticsResponse.from(found, settings.gradeScale()))
                .orElseThrow(() -> ProblemException.notFound("section", id));
    }

    @Get("/courses/{id}/statistics")
    @Access.ReadsRecords
    @Operation(operationId = "readCourseStatistics", summary = "Count the enrollments and seats of a course",
            description = "In all its sections, whatever their term and status.")
    @Answers.Show
    SectionStatisticsResponse ofCourse(@PathVariable UUID id) {
        return statistics.ofCourse(new CourseId(id))
                .map(found -> SectionStatisticsResponse.from(found, settings.gradeScale()))
                .orElseThrow(() -> ProblemException.notFound("course", id));
    }

    @Get("/terms/{id}/statistics")
    @Access.ReadsRecords
    @Operation(operationId = "readTermStatistics", summary = "Show a term in numbers",
            description = "Over all its sections, cancelled ones included.")
    @Answers.Show
    TermStatisticsResponse ofTerm(@PathVariable UUID id) {
        return statistics.ofTerm(new TermId(id))
                .map(found -> TermStatisticsResponse.from(found, settings.gradeScale()))
                .orElseThrow(() -> ProblemException.notFound("term", id));
    }

    @Get("/courses/statistics")
    @Access.ReadsRecords
    @Operation(operationId = "listCourseStatistics", summary = "List courses with their sections and enrollments",
            description = "Sorts by code, title.")
    @Answers.List
    @Answers.Found
    HttpResponse<ListResponse<CourseStatisticsResponse>> courses(
            @Nullable @QueryValue @Parameter(
                    description = "Only courses with sections in this term, and only these sections") UUID termId,
            @Nullable @QueryValue @Parameter(description = "Only courses of this department") UUID departmentId,
            @RequestBean ListParameters parameters, HttpRequest<?> request) {
        TermId term = termId == null ? null : new TermId(termId);
        DepartmentId department = departmentId == null ? null : new DepartmentId(departmentId);
        return lists.answer(request, parameters, CourseStatistics.SORTS, wanted -> courses(term, department, wanted),
                CourseStatisticsResponse::from);
    }

    @Get("/sections/statistics")
    @Access.ReadsRecords
    @Operation(operationId = "listSectionsByOccupancy", summary = "List the fullest or the emptiest sections",
            description = "By seats taken. Cancelled sections are left out.")
    @Answers.Show
    SectionOccupancyResponse sections(
            @QueryValue(defaultValue = "fullest") @Parameter(description = "Which come first",
                    schema = @Schema(type = "string",
                            allowableValues = {"fullest", "emptiest"}, defaultValue = "fullest")) String order,
            @Nullable @QueryValue @Parameter(description = "Only sections of this term") UUID termId,
            @Nullable @QueryValue @Parameter(description = "How many at most", schema = @Schema(type = "integer",
                    format = "int32", minimum = "1", maximum = "100", defaultValue = "10")) String limit) {
        SectionOccupancy.Order first = order(order);
        int most = ListParameters.number("limit", limit, DEFAULT_SECTIONS, MOST_SECTIONS);
        if (termId == null) {
            return SectionOccupancyResponse.from(statistics.sections(first, most));
        }
        return statistics.sections(new TermId(termId), first, most).map(SectionOccupancyResponse::from)
                .orElseThrow(() -> ProblemException.notFound("term", termId));
    }

    /** Only a page without courses leaves open whether term and department are there. */
    private Page<CourseStatistics> courses(@Nullable TermId term, @Nullable DepartmentId department,
            ListRequest wanted) {
        Page<CourseStatistics> page = statistics.courses(term, department, wanted);
        if (page.items().isEmpty() && term != null && terms.find(term).isEmpty()) {
            throw ProblemException.notFound("term", term.value());
        }
        if (page.items().isEmpty() && department != null && departments.find(department).isEmpty()) {
            throw ProblemException.notFound("department", department.value());
        }
        return page;
    }

    private static SectionOccupancy.Order order(String text) {
        return switch (text) {
            case "fullest" -> SectionOccupancy.Order.FULLEST;
            case "emptiest" -> SectionOccupancy.Order.EMPTIEST;
            default -> throw ProblemException.invalidParameter("order", "malformed", "Use fullest or emptiest.");
        };
    }
}
