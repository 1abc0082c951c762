package campus.web.registrar.page;

import java.time.Instant;
import java.util.ArrayList;
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

import campus.application.registrar.ManageTerms;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.TermQueries;
import campus.application.registrar.TermView;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermId;
import campus.domain.shared.Actor;
import campus.web.registrar.Records;
import campus.web.registrar.TermRequest;
import campus.web.registrar.page.Input.Kind;
import campus.web.registrar.page.ShownRecord.Way;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Pages;

/** The pages of the terms of the school; moments are written there by the clocks of its time zone. */
@Controller("/terms")
@Hidden
final class TermPages extends RecordPages {

    private static final String OPENS = "registrationOpensAt";
    private static final String CLOSES = "registrationClosesAt";

    private final ManageTerms manage;
    private final TermQueries queries;
    private final Dates dates;

    TermPages(ManageTerms manage, TermQueries queries, RegistrarSettings settings, Pages pages,
            CourseChoice courses) {
        super(RecordType.TERM, pages, courses);
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
        return queries.find(new TermId(id)).map(this::shown);
    }

    @Override
    List<Input> inputs(@Nullable ShownRecord record) {
        String zone = dates.zone().getId();
        return List.of(Input.required(Kind.TEXT, "code"), Input.required(Kind.TEXT, "name"),
                Input.required(Kind.DATE, "startsOn"), Input.required(Kind.DATE, "endsOn"),
                Input.optional(Kind.MOMENT, OPENS).about(zone), Input.optional(Kind.MOMENT, CLOSES).about(zone),
                Input.optional(Kind.DATE, "dropDeadline"));
    }

    @Override
    UUID add(FormBody form, Actor by) {
        return Records.done(manage.create(details(form, null), by), "term", "").id().value();
    }

    @Override
    void change(UUID id, long version, FormBody form, Actor by) {
        Term.Details stored = queries.find(new TermId(id)).map(view -> view.term().details()).orElse(null);
        done(manage.change(new TermId(id), version, details(form, stored), by), id, version);
    }

    @Override
    void delete(UUID id, long version, Actor by) {
        done(manage.delete(new TermId(id), version, by), id, version);
    }

    @Override
    void restore(UUID id, Actor by) {
        Records.restored(manage.restore(new TermId(id), by), "term", id);
    }

    @Override
    Optional<List<Dependents>> dependents(UUID id) {
        return manage.dependents(new TermId(id));
    }

    private Term.Details details(FormBody form, Term.@Nullable Details stored) {
        List<FieldError> errors = new ArrayList<>();
        FormBody opens = dates.withInstant(form, OPENS, stored == null ? null : stored.registrationOpensAt(), errors);
        FormBody both = dates.withInstant(opens, CLOSES, stored == null ? null : stored.registrationClosesAt(),
                errors);
        return both.toRequest(TermRequest.class, errors).toDetails();
    }

    private ShownRecord shown(TermView view) {
        Term term = view.term();
        Term.Details details = term.details();
        UUID id = term.id().value();
        return new ShownRecord(id, term.version(), details.name().value(), values(details),
                List.of(Fact.of("code", details.code()), Fact.of("name", details.name()),
                        Fact.day("startsOn", details.startsOn(), dates), Fact.day("endsOn", details.endsOn(), dates),
                        Fact.moment(OPENS, details.registrationOpensAt(), dates),
                        Fact.moment(CLOSES, details.registrationClosesAt(), dates),
                        Fact.day("dropDeadline", details.dropDeadline(), dates)),
                List.of(new Way("records.next.section", "/sections/new?termId=" + id)),
                List.of(new Way("records.related.sections", "/sections?filter=termId%3D%3D" + id)), view.audit(),
                dates);
    }

    private FormBody values(Term.Details details) {
        FormBody values = FormBody.of(TermRequest.from(details));
        return values.with(OPENS, local(details.registrationOpensAt()))
                .with(CLOSES, local(details.registrationClosesAt()));
    }

    private @Nullable String local(@Nullable Instant at) {
        return at == null ? null : dates.local(at);
    }
}
