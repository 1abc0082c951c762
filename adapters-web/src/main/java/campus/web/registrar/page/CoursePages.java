package campus.web.registrar.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.CourseQueries;
import campus.application.registrar.CourseView;
import campus.application.registrar.ManageCourses;
import campus.application.registrar.RegistrarSettings;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.Course;
import campus.domain.registrar.CourseId;
import campus.domain.shared.Actor;
import campus.web.registrar.CourseRequest;
import campus.web.registrar.Records;
import campus.web.registrar.page.Input.Kind;
import campus.web.registrar.page.ShownRecord.Way;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Pages;

/** The pages of the courses of the school. */
@Controller("/courses")
@Hidden
final class CoursePages extends RecordPages {

    private final ManageCourses manage;
    private final CourseQueries queries;
    private final References references;
    private final CourseChoice choice;
    private final Pages pages;
    private final Dates dates;

    CoursePages(ManageCourses manage, CourseQueries queries, References references, RegistrarSettings settings,
            Pages pages, CourseChoice choice) {
        super(RecordType.COURSE, pages, choice);
        this.manage = manage;
        this.queries = queries;
        this.references = references;
        this.choice = choice;
        this.pages = pages;
        this.dates = new Dates(settings.zone());
    }

    /** What a field for a course suggests while somebody writes. */
    @Get("/choices")
    @Access.ReadsCatalogue
    MutableHttpResponse<String> choices(HttpRequest<?> request, @QueryValue(defaultValue = "") String q) {
        return pages.show(request, "records/choices", choice.searchFor(FormBody.EMPTY.with("q", q), "q"));
    }

    @Get("/new")
    @Access.RunsRegistration
    MutableHttpResponse<String> begin(HttpRequest<?> request, @Nullable @QueryValue UUID departmentId) {
        return blank(request, FormBody.EMPTY.with("departmentId",
                departmentId == null ? null : departmentId.toString()));
    }

    @Get("/{id}")
    @Access.ReadsCatalogue
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id) {
        return details(request, id);
    }

    @Override
    Optional<ShownRecord> find(UUID id) {
        return queries.find(new CourseId(id)).map(this::shown);
    }

    @Override
    List<Input> inputs(@Nullable ShownRecord record) {
        return List.of(Input.required(Kind.TEXT, "code"), Input.required(Kind.TEXT, "title"),
                Input.optional(Kind.PROSE, "description"), Input.required(Kind.DECIMAL, "credits"),
                Input.choice("departmentId", references.departments()));
    }

    @Override
    UUID add(FormBody form, Actor by) {
        CourseRequest request = form.toRequest(CourseRequest.class);
        return Records.done(manage.create(request.toDetails(), by), "course", "").id().value();
    }

    @Override
    void change(UUID id, long version, FormBody form, Actor by) {
        CourseRequest request = form.toRequest(CourseRequest.class);
        done(manage.change(new CourseId(id), version, request.toDetails(), by), id, version);
    }

    @Override
    void delete(UUID id, long version, Actor by) {
        done(manage.delete(new CourseId(id), version, by), id, version);
    }

    @Override
    void restore(UUID id, Actor by) {
        Records.restored(manage.restore(new CourseId(id), by), "course", id);
    }

    @Override
    Optional<List<Dependents>> dependents(UUID id) {
        return manage.dependents(new CourseId(id));
    }

    private ShownRecord shown(CourseView view) {
        Course course = view.course();
        Course.Details details = course.details();
        UUID id = course.id().value();
        return new ShownRecord(id, course.version(), details.code() + " " + details.title(),
                FormBody.of(CourseRequest.from(details)),
                List.of(Fact.of("code", details.code()), Fact.of("title", details.title()),
                        Fact.of("credits", details.credits().value()),
                        Fact.link("departmentId", view.departmentCode().value(),
                                RecordType.DEPARTMENT.path(details.departmentId().value())),
                        Fact.of("description", details.description())),
                List.of(new Way("records.next.section", "/sections/new?courseId=" + id),
                        new Way("records.next.prerequisites", "/courses/" + id + "/prerequisites")),
                List.of(new Way("records.related.sections", "/sections?filter=courseId%3D%3D" + id)), view.audit(),
                dates);
    }
}
