package campus.web.registrar.page;

import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;

import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.RegistrarSettings;
import campus.domain.registrar.GradeScale;
import campus.domain.registrar.StudentId;
import campus.domain.registrar.Transcript;
import campus.web.shared.Access;
import campus.web.shared.Caller;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Pages;

/** Transcripts, made to be printed too. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
public final class TranscriptPages {

    private final EnrollmentQueries enrollments;
    private final RegistrarSettings settings;
    private final Pages pages;

    TranscriptPages(EnrollmentQueries enrollments, RegistrarSettings settings, Pages pages) {
        this.enrollments = enrollments;
        this.settings = settings;
        this.pages = pages;
    }

    /** {@code own} for the one who looks at it. */
    public record TranscriptPage(UUID student, Transcript transcript, boolean own, GradeScale scale) {
    }

    @Get("/students/{id}/transcript")
    @Access.ReadsRecords
    MutableHttpResponse<String> ofStudent(HttpRequest<?> request, @PathVariable UUID id) {
        return show(request, new StudentId(id), false);
    }

    @Get("/my/transcript")
    @Access.Studies
    MutableHttpResponse<String> own(HttpRequest<?> request, Authentication by) {
        return show(request, MyStudies.of(Caller.of(by)), true);
    }

    private MutableHttpResponse<String> show(HttpRequest<?> request, StudentId student, boolean own) {
        Transcript transcript = enrollments.transcript(student)
                .orElseThrow(() -> ProblemException.notFound("student", student.value()));
        return pages.show(request, "my/transcript",
                new TranscriptPage(student.value(), transcript, own, settings.gradeScale()));
    }
}
