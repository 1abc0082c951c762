package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

import campus.application.registrar.ManageSections;
import campus.application.registrar.RegistrarSettings;
import campus.application.registrar.SectionQueries;
import campus.application.registrar.SectionView;
import campus.application.shared.Repository.Dependents;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.shared.Actor;
import campus.web.registrar.Records;
import campus.web.registrar.SectionRequest;
import campus.web.registrar.page.Input.Kind;
import campus.web.registrar.page.ShownRecord.Way;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Pages;
import campus.web.shared.page.Texts;

/** The pages of the sections of the school. A course is named by its code there. */
@Controller("/sections")
@Hidden
final class SectionPages extends RecordPages {

    private static final Texts TEXTS = Texts.english();
    private static final String COURSE = "courseId";
    private static final String MEETINGS = "meetings";
    private static final String TEACHER = "instructorId";

    private final ManageSections manage;
    private final SectionQueries queries;
    private final References references;
    private final CourseChoice courses;
    private final Dates dates;

    SectionPages(ManageSections manage, SectionQueries queries, References references, RegistrarSettings settings,
            Pages pages, CourseChoice courses) {
        super(RecordType.SECTION, pages, courses);
        this.manage = manage;
        this.queries = queries;
        this.references = references;
        this.courses = courses;
        this.dates = new Dates(settings.zone());
    }

    @Get("/new")
    @Access.RunsRegistration
    MutableHttpResponse<String> begin(HttpRequest<?> request, @Nullable @QueryValue UUID courseId,
            @Nullable @QueryValue UUID termId) {
        UUID term = termId == null ? references.currentTerm() : termId;
        return blank(request, FormBody.EMPTY.with(COURSE, courses.codeOf(courseId))
                .with("termId", term == null ? null : term.toString()).with("capacity", "30")
                .with("waitlistCapacity", "0").with("status", "open").withRow(MEETINGS));
    }

    @Get("/{id}")
    @Access.ReadsCatalogue
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id) {
        return details(request, id);
    }

    @Override
    Optional<ShownRecord> find(UUID id) {
        return queries.find(new SectionId(id)).map(this::shown);
    }

    @Override
    List<Input> inputs(@Nullable ShownRecord record) {
        List<Input> inputs = new ArrayList<>();
        if (record == null) {
            inputs.add(Input.required(Kind.COURSE, COURSE));
            inputs.add(Input.choice("termId", references.terms()));
        } else {
            record.facts().stream().filter(fact -> fact.name().equals(COURSE) || fact.name().equals("termId"))
                    .forEach(fact -> inputs.add(Input.optional(Kind.FIXED, fact.name()).about(fact.text())));
        }
        String teacher = record == null ? null : record.values().text(TEACHER);
        inputs.addAll(List.of(Input.required(Kind.TEXT, "number"), Input.required(Kind.WHOLE, "capacity"),
                Input.optional(Kind.WHOLE, "waitlistCapacity"), Input.choice("status", References.statuses(TEXTS)),
                Input.optional(Kind.TEXT, "instructor"),
                Input.optionalChoice(TEACHER, references.instructors(teacher)),
                Input.optional(Kind.MEETINGS, MEETINGS)));
        return inputs;
    }

    @Override
    FormBody tidied(FormBody form) {
        return form.withoutBlankRows(MEETINGS);
    }

    @Override
    UUID add(FormBody form, Actor by) {
        List<FieldError> errors = new ArrayList<>();
        SectionRequest request = courses.withId(form, COURSE, errors).toRequest(SectionRequest.class, errors);
        return Records.done(manage.create(request.toDraft(), by), "section", "").id().value();
    }

    @Override
    void change(UUID id, long version, FormBody form, Actor by) {
        SectionRequest request = form.toRequest(SectionRequest.class);
        done(manage.change(new SectionId(id), version, request.toDetails(), by), id, version);
    }

    @Override
    void delete(UUID id, long version, Actor by) {
        done(manage.delete(new SectionId(id), version, by), id, version);
    }

    @Override
    void restore(UUID id, Actor by) {
        Records.restored(manage.restore(new SectionId(id), by), "section", id);
    }

    @Override
    Optional<List<Dependents>> dependents(UUID id) {
        return manage.dependents(new SectionId(id));
    }

    private ShownRecord shown(SectionView view) {
        Section section = view.section();
        Section.Details details = section.details();
        UUID id = section.id().value();
        FormBody values = FormBody.of(SectionRequest.from(section));
        List<Fact> facts = List.of(
                Fact.link(COURSE, view.courseCode() + " " + view.courseTitle(),
                        RecordType.COURSE.path(section.courseId().value())),
                Fact.link("termId", view.termCode().value(), RecordType.TERM.path(section.termId().value())),
                Fact.of("number", details.number()),
                Fact.of("status",
                        TEXTS.of("records.status." + details.status().name().toLowerCase(Locale.ROOT))),
                Fact.of("seats", TEXTS.of("records.seats", section.seatsTaken(), details.capacity())),
                Fact.of("waitlist", TEXTS.of("records.places", section.waitlisted(), details.waitlistCapacity())),
                Fact.of("instructor", details.instructor()),
                Fact.of(MEETINGS, Input.optional(Kind.MEETINGS, MEETINGS).shown(values)));
        return new ShownRecord(id, section.version(), view.courseCode() + " " + details.number(), values, facts,
                List.of(new Way("records.next.roster", RecordType.SECTION.path(id) + "/roster")), List.of(),
                view.audit(), dates);
    }
}
