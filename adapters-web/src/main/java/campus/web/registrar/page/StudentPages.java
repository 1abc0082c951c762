package campus.web.registrar.page;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.ManageStudents;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.StudentQueries;
import campus.application.registrar.StudentView;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentId;
import campus.domain.shared.Actor;
import campus.web.registrar.Records;
import campus.web.registrar.StudentRequest;
import campus.web.registrar.page.Input.Kind;
import campus.web.registrar.page.ShownRecord.Way;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Pages;

/** The pages of the students of the school. */
@Controller("/students")
@Hidden
final class StudentPages extends RecordPages {

    private final ManageStudents manage;
    private final StudentQueries queries;
    private final RegistrarSettings settings;
    private final InstantSource clock;
    private final Dates dates;

    StudentPages(ManageStudents manage, StudentQueries queries, RegistrarSettings settings, InstantSource clock,
            Pages pages, CourseChoice courses) {
        super(RecordType.STUDENT, pages, courses);
        this.manage = manage;
        this.queries = queries;
        this.settings = settings;
        this.clock = clock;
        this.dates = new Dates(settings.zone());
    }

    @Get("/new")
    @Access.RunsRegistration
    MutableHttpResponse<String> begin(HttpRequest<?> request) {
        return blank(request, FormBody.EMPTY);
    }

    @Get("/{id}")
    @Access.ReadsRecords
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id) {
        return details(request, id);
    }

    @Override
    Optional<ShownRecord> find(UUID id) {
        return queries.find(new StudentId(id)).map(this::shown);
    }

    @Override
    List<Input> inputs(@Nullable ShownRecord record) {
        return List.of(Input.required(Kind.TEXT, "studentNumber"), Input.required(Kind.TEXT, "name"),
                Input.required(Kind.EMAIL, "email"), Input.optional(Kind.DATE, "dateOfBirth"),
                Input.optional(Kind.TEXT, "hold"));
    }

    @Override
    UUID add(FormBody form, Actor by) {
        StudentRequest request = form.toRequest(StudentRequest.class);
        return Records.done(manage.create(request.toDetails(), by), "student", "").id().value();
    }

    @Override
    void change(UUID id, long version, FormBody form, Actor by) {
        StudentRequest request = form.toRequest(StudentRequest.class);
        done(manage.change(new StudentId(id), version, request.toDetails(), by), id, version);
    }

    @Override
    void delete(UUID id, long version, Actor by) {
        done(manage.delete(new StudentId(id), version, by), id, version);
    }

    @Override
    void restore(UUID id, Actor by) {
        Records.restored(manage.restore(new StudentId(id), by), "student", id);
    }

    @Override
    Optional<List<Dependents>> dependents(UUID id) {
        return manage.dependents(new StudentId(id));
    }

    private ShownRecord shown(StudentView view) {
        Student student = view.student();
        Student.Details details = student.details();
        UUID id = student.id().value();
        var age = student.ageOn(settings.dayOf(clock.instant()));
        return new ShownRecord(id, student.version(), details.name().value(),
                FormBody.of(StudentRequest.from(details)),
                List.of(Fact.of("studentNumber", details.number()), Fact.of("name", details.name()),
                        Fact.link("email", details.email().value(), "mailto:" + details.email()),
                        Fact.day("dateOfBirth", details.dateOfBirth(), dates),
                        Fact.of("age", age.isPresent() ? age.getAsInt() : null), Fact.of("hold", details.hold())),
                List.of(new Way("records.next.enroll", "/students/" + id + "/courses")), List.of(), view.audit(),
                dates);
    }
}
