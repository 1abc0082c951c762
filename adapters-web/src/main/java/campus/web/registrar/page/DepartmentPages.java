package campus.web.registrar.page;

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

import campus.application.registrar.DepartmentQueries;
import campus.application.registrar.DepartmentView;
import campus.application.registrar.ManageDepartments;
import campus.application.registrar.RegistrarSettings;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentId;
import campus.domain.shared.Actor;
import campus.web.registrar.DepartmentRequest;
import campus.web.registrar.Records;
import campus.web.registrar.page.Input.Kind;
import campus.web.registrar.page.ShownRecord.Way;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Pages;

/** The pages of the departments of the school. */
@Controller("/departments")
@Hidden
final class DepartmentPages extends RecordPages {

    private final ManageDepartments manage;
    private final DepartmentQueries queries;
    private final Dates dates;

    DepartmentPages(ManageDepartments manage, DepartmentQueries queries, RegistrarSettings settings, Pages pages,
            CourseChoice courses) {
        super(RecordType.DEPARTMENT, pages, courses);
        this.manage = manage;
        this.queries = queries;
        this.dates = new Dates(settings.zone());
    }

    @Get("/new")
    @Access.RunsRegistration
    MutableHttpResponse<String> begin(HttpRequest<?> request) {
        return blank(request, FormBody.EMPTY);
    }

    @Get("/{id}")
    @Access.ReadsCatalogue
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id) {
        return details(request, id);
    }

    @Override
    Optional<ShownRecord> find(UUID id) {
        return queries.find(new DepartmentId(id)).map(this::shown);
    }

    @Override
    List<Input> inputs(@Nullable ShownRecord record) {
        return List.of(Input.required(Kind.TEXT, "code"), Input.required(Kind.TEXT, "name"));
    }

    @Override
    UUID add(FormBody form, Actor by) {
        DepartmentRequest request = form.toRequest(DepartmentRequest.class);
        return Records.done(manage.create(request.toDetails(), by), "department", "").id().value();
    }

    @Override
    void change(UUID id, long version, FormBody form, Actor by) {
        DepartmentRequest request = form.toRequest(DepartmentRequest.class);
        done(manage.change(new DepartmentId(id), version, request.toDetails(), by), id, version);
    }

    @Override
    void delete(UUID id, long version, Actor by) {
        done(manage.delete(new DepartmentId(id), version, by), id, version);
    }

    @Override
    void restore(UUID id, Actor by) {
        Records.restored(manage.restore(new DepartmentId(id), by), "department", id);
    }

    @Override
    Optional<List<Dependents>> dependents(UUID id) {
        return manage.dependents(new DepartmentId(id));
    }

    private ShownRecord shown(DepartmentView view) {
        Department department = view.department();
        Department.Details details = department.details();
        UUID id = department.id().value();
        return new ShownRecord(id, department.version(), details.name().value(),
                FormBody.of(DepartmentRequest.from(details)),
                List.of(Fact.of("code", details.code()), Fact.of("name", details.name())),
                List.of(new Way("records.next.course", "/courses/new?departmentId=" + id)),
                List.of(new Way("records.related.courses", "/courses?filter=departmentId%3D%3D" + id)), view.audit(),
                dates);
    }
}
