package campus.web.registrar;

import java.util.UUID;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import campus.application.registrar.CourseQueries;
import campus.application.registrar.ManageCourses;
import campus.application.registrar.PrerequisitesView;
import campus.application.registrar.RecordOutcome;
import campus.application.registrar.RegistrarSettings;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.IfMatch;
import campus.web.shared.ProblemException;

/** What the courses require; kept under the version of the course. */
@Controller(Records.ROOT + "/courses/{id}/prerequisites")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Courses")
final class PrerequisitesController {

    private final ManageCourses manage;
    private final CourseQueries queries;
    private final RegistrarSettings settings;

    PrerequisitesController(ManageCourses manage, CourseQueries queries, RegistrarSettings settings) {
        this.manage = manage;
        this.queries = queries;
        this.settings = settings;
    }

    @Get
    @Access.ReadsCatalogue
    @Operation(operationId = "readPrerequisites", summary = "Read what a course requires",
            parameters = @Parameter(name = "If-None-Match",
                    in = ParameterIn.HEADER, description = "The ETag of an earlier read",
                    schema = @Schema(type = "string")))
    @Answers.Read
    PrerequisitesResponse prerequisites(@PathVariable UUID id) {
        return PrerequisitesResponse.from(view(id));
    }

    @Put
    @Access.RunsRegistration
    @Operation(operationId = "replacePrerequisites", summary = "Replace what a course requires",
            description = "If-Match takes the ETag of the course, or of its prerequisites.")
    @Answers.Change
    PrerequisitesResponse replacePrerequisites(@PathVariable UUID id, @Body PrerequisitesRequest body,
            @Header(value = "If-Match", defaultValue = "") @Parameter(required = true,
                    description = "The ETag of the last read, or *") String ifMatch,
            Authentication by) {
        long version = IfMatch.required(ifMatch, view(id).version());
        RecordOutcome<Course> outcome = manage.setPrerequisites(new CourseId(id), version,
                body.toPrerequisites(settings.gradeScale()), Records.actor(by));
        if (outcome instanceof RecordOutcome.UnknownReference<Course>(var field, UUID missing)) {
            throw Records.unknownReference(body.placeOf(missing), missing);
        }
        Records.done(outcome, "course", id, ifMatch);
        return prerequisites(id);
    }

    private PrerequisitesView view(UUID id) {
        return queries.prerequisites(new CourseId(id)).orElseThrow(() -> ProblemException.notFound("course", id));
    }
}
