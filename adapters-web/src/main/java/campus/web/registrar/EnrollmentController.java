package campus.web.registrar;

import java.util.UUID;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ChangeEnrollmentStatus;
import campus.application.registrar.ChangeGrade;
import campus.application.registrar.EnrollStudent;
import campus.application.registrar.EnrollmentHistory;
import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RegistrarSettings;
import campus.application.shared.Transactions;
import campus.domain.registrar.EnrollmentId;
import campus.domain.registrar.Reach;
import campus.domain.registrar.StudentId;
import campus.web.shared.Access;
import campus.web.shared.Answers;
import campus.web.shared.Idempotent;
import campus.web.shared.IfMatch;
import campus.web.shared.ProblemException;

/** Who is in which section, and how it goes on. */
@Controller(Records.ROOT + "/enrollments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Enrollments")
class EnrollmentController {

    private final EnrollStudent enroll;
    private final ChangeEnrollmentStatus change;
    private final ChangeGrade grades;
    private final EnrollmentQueries queries;
    private final EnrollmentHistory history;
    private final Transactions transactions;
    private final RegistrarSettings settings;

    EnrollmentController(EnrollStudent enroll, ChangeEnrollmentStatus change, ChangeGrade grades,
            EnrollmentQueries queries, EnrollmentHistory history, Transactions transactions,
            RegistrarSettings settings) {
        this.enroll = enroll;
        this.change = change;
        this.grades = grades;
        this.queries = queries;
        this.history = history;
        this.transactions = transactions;
        this.settings = settings;
    }

    @Post
    @Access.Enrolls
    @Operation(operationId = "enrollStudent", summary = "Enroll a student",
            description = "Gives a seat or, when the section is full and its waitlist "
                    + "is not, a place on the waitlist. A refusal lists every rule that is broken. "
                    + "Students enroll themselves.")
    @Answers.Create
    @Status(HttpStatus.CREATED)
    @Answers.Found
    HttpResponse<EnrollmentResponse> enroll(@Body EnrollmentRequest body, Authentication by) {
        EnrollStudent.Command command = body.toCommand(Records.actor(by));
        EnrollmentView view = EnrollmentOutcomes
                .enrolled(enroll.enroll(command, Reaches.enrolling(by, command.override())), body);
        return Records.created("/enrollments", view.enrollment().id(),
                EnrollmentResponse.from(view, settings.policy()));
    }

    @Get("/{id}")
    @Access.ReadsOwnRecords
    @Operation(operationId = "readEnrollment", summary = "Read an enrollment",
            parameters = @Parameter(name = "If-None-Match",
                    in = ParameterIn.HEADER, description = "The ETag of an earlier read",
                    schema = @Schema(type = "string")))
    @Answers.Read
    EnrollmentResponse show(@PathVariable UUID id, Authentication by) {
        return EnrollmentResponse.from(view(id, Reaches.reading(by)), settings.policy());
    }

    @Post("/{id}/status")
    @Access.ChangesStatus
    @Operation(operationId = "changeEnrollmentStatus", summary = "Change the status of an enrollment",
            description = "waitlisted to active or dropped, active "
                    + "to dropped or completed, dropped to active. Completing without a grade takes the one that the "
                    + "scores give, which needs a score in every assessment of the section. Students drop their own and take it "
                    + "up again, instructors complete those they teach; 403 for anything else.")
    @Idempotent
    @Answers.Act
    EnrollmentResponse changeStatus(@PathVariable UUID id, @Body StatusRequest body,
            @Nullable @Header("If-Match") String ifMatch, Authentication by) {
        ChangeEnrollmentStatus.Command command = body.toCommand(new EnrollmentId(id), IfMatch.optional(ifMatch),
                Records.actor(by), settings.gradeScale());
        return EnrollmentResponse.from(
                EnrollmentOutcomes.changed(change.change(command, Reaches.changing(by, command)), id, ifMatch),
                settings.policy());
    }

    @Post("/{id}/grade")
    @Access.Grades
    @Operation(operationId = "changeGrade", summary = "Change the grade of a completed enrollment",
            description = "Needs a reason, which the history keeps. The grade that is there already changes nothing.")
    @Idempotent
    @Answers.Act
    EnrollmentResponse changeGrade(@PathVariable UUID id, @Body GradeRequest body,
            @Nullable @Header("If-Match") String ifMatch, Authentication by) {
        ChangeGrade.Command command = body.toCommand(new EnrollmentId(id), IfMatch.optional(ifMatch),
                Records.actor(by), settings.gradeScale());
        EnrollmentOutcomes.graded(grades.change(command, Reaches.changing(by).taught()), id, ifMatch);
        return show(id, by);
    }

    @Get("/{id}/history")
    @Access.ReadsOwnRecords
    @Operation(operationId = "readEnrollmentHistory", summary = "Read the history of an enrollment",
            description = "Students are told who only where they were it themselves.")
    @Answers.Show
    HistoryResponse history(@PathVariable UUID id, Authentication by) {
        Reach reach = Reaches.reading(by);
        StudentId student = view(id, reach).enrollment().studentId();
        HistoryResponse all = HistoryResponse.from(transactions.readOnly(() -> history.of(new EnrollmentId(id))));
        return reach.equals(Reach.everything()) || !reach.includes(student) ? all : all.namingOnly(by.getName());
    }

    private EnrollmentView view(UUID id, Reach reach) {
        return queries.within(reach).find(new EnrollmentId(id))
                .orElseThrow(() -> ProblemException.notFound("enrollment", id));
    }
}
