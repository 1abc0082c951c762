package campus.web.registrar.page;

import java.util.List;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollmentQueries;
import campus.application.registrar.EnrollmentView;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.SectionView;
import campus.application.registrar.StudentQueries;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortKey;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;

/** The enrollments of a student, and a way into one more section. */
@Controller("/students/{id}/enrollments")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class StudentEnrollmentPages {

    private static final Page<SectionView> NOT_SEARCHED = new Page<>(List.of(), null, null);
    private static final SortKey LATEST = SortKey.descending(EnrollmentView.SORTS.getFirst());

    private final StudentQueries students;
    private final EnrollmentQueries enrollments;
    private final SectionSearch sections;
    private final Enrolling enrolling;
    private final RegistrarSettings settings;
    private final Pages pages;

    StudentEnrollmentPages(StudentQueries students, EnrollmentQueries enrollments, SectionSearch sections,
            Enrolling enrolling, RegistrarSettings settings, Pages pages) {
        this.students = students;
        this.enrollments = enrollments;
        this.sections = sections;
        this.enrolling = enrolling;
        this.settings = settings;
        this.pages = pages;
    }

    @Get
    @Access.ReadsRecords
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id, @Nullable @QueryValue String find) {
        return shown(request, HttpStatus.OK, id, find, Form.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> enroll(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        try {
            EnrollmentView view = enrolling.enroll(form.with("studentId", id.toString()), by);
            return pages.goTo("/students/" + id + "/enrollments", Enrolling.notice(view), view.studentName().value(),
                    view.courseCode().value());
        } catch (ProblemException refused) {
            return shown(request, refused.type().status(), id, form.text("find"), Form.of(form).refused(refused));
        }
    }

    private MutableHttpResponse<String> shown(HttpRequest<?> request, HttpStatus status, UUID id,
            @Nullable String find, Form form) {
        StudentId studentId = new StudentId(id);
        Student student = students.find(studentId).orElseThrow(() -> ProblemException.notFound("student", id))
                .student();
        Page<SectionView> found = find == null ? NOT_SEARCHED : sections.find(find, true);
        return pages.show(request, status, "enrollments/of-student", new StudentEnrollmentsPage(student,
                enrollments.ofStudent(studentId, new ListRequest(ListRequest.MAX_LIMIT, List.of(LATEST), null, false))
                        .items(),
                find, found.items(), found.next() != null, form, settings.gradeScale(), new Dates(settings.zone())));
    }
}
