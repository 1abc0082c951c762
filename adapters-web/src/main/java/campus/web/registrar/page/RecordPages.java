package campus.web.registrar.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.RecordOutcome;
import campus.application.shared.Repository.Dependents;
import campus.domain.shared.Actor;
import campus.web.registrar.Records;
import campus.web.registrar.page.RecordFormPage.Conflict;
import campus.web.registrar.page.RecordFormPage.Difference;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;
import campus.web.shared.page.Texts;

/** The pages that all types of record have in common; for each type one class says what is particular to it. */
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
abstract class RecordPages {

    private static final Texts TEXTS = Texts.english();
    private static final String FORM = "records/form";
    private static final String DELETION = "records/delete";

    private final RecordType type;
    private final Pages pages;
    private final CourseChoice courses;

    RecordPages(RecordType type, Pages pages, CourseChoice courses) {
        this.type = type;
        this.pages = pages;
        this.courses = courses;
    }

    final RecordType type() {
        return type;
    }

    /** Empty when there is none, or it is deleted. */
    abstract Optional<ShownRecord> find(UUID id);

    /** The fields of the form; {@code record} is null while it is to be added. */
    abstract List<Input> inputs(@Nullable ShownRecord record);

    /** The identity of the record that was added. */
    abstract UUID add(FormBody form, Actor by);

    abstract void change(UUID id, long version, FormBody form, Actor by);

    abstract void delete(UUID id, long version, Actor by);

    abstract void restore(UUID id, Actor by);

    /** What keeps it from being deleted; empty when there is no such record. */
    abstract Optional<List<Dependents>> dependents(UUID id);

    /** The form as it is saved, without what was left blank. */
    FormBody tidied(FormBody form) {
        return form;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> add(HttpRequest<?> request, @Body FormBody form, Authentication by) {
        Optional<FormStep> step = FormStep.of(form, courses);
        if (step.isPresent()) {
            return showForm(request, null, step.get());
        }
        FormBody sent = tidied(form);
        try {
            UUID id = Problems.checked(() -> add(sent, Records.actor(by)));
            return pages.goTo(type.path(id), "notice.added", require(id).name());
        } catch (ProblemException refused) {
            return showForm(request, null, Form.of(sent).refused(refused), refused.type().status());
        }
    }

    @Get("/{id}/edit")
    @Access.RunsRegistration
    MutableHttpResponse<String> edit(HttpRequest<?> request, @PathVariable UUID id) {
        ShownRecord record = require(id);
        return showForm(request, record, new FormStep(record.values(), null));
    }

    @Post("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> save(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        ShownRecord record = require(id);
        Optional<FormStep> step = FormStep.of(form, courses);
        if (step.isPresent()) {
            return showForm(request, record, step.get());
        }
        FormBody sent = tidied(form);
        try {
            change(record, sent, Records.actor(by));
            return pages.goTo(type.path(id), "notice.saved", require(id).name());
        } catch (ProblemException refused) {
            return refused.type() == ProblemType.STALE_VERSION ? showConflict(request, require(id), sent)
                    : showForm(request, record, Form.of(sent).refused(refused), refused.type().status());
        }
    }

    @Get("/{id}/delete")
    @Access.RunsRegistration
    MutableHttpResponse<String> askForDeletion(HttpRequest<?> request, @PathVariable UUID id) {
        List<Dependents> using = dependents(id).orElse(List.of());
        return pages.show(request, DELETION, new RecordPage(type, id, find(id).orElse(null), using.isEmpty()
                ? Form.empty()
                : Form.empty().refused(Records.hasDependents(type.what(), using))));
    }

    @Post("/{id}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> delete(HttpRequest<?> request, @PathVariable UUID id, @Body FormBody form,
            Authentication by) {
        ShownRecord record = require(id);
        try {
            delete(id, form.version(), Records.actor(by));
            return pages.goTo(type.path(id) + "/delete", "notice.deleted", record.name());
        } catch (ProblemException refused) {
            return pages.show(request, refused.type().status(), DELETION,
                    new RecordPage(type, id, record, Form.of(form).refused(inPlainWords(refused))));
        }
    }

    @Post("/{id}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access.RunsRegistration
    MutableHttpResponse<String> restore(HttpRequest<?> request, @PathVariable UUID id, Authentication by) {
        try {
            restore(id, Records.actor(by));
            return pages.goTo(type.path(id), "notice.restored", require(id).name());
        } catch (ProblemException refused) {
            return pages.show(request, refused.type().status(), DELETION,
                    new RecordPage(type, id, find(id).orElse(null), Form.empty().refused(inPlainWords(refused))));
        }
    }

    MutableHttpResponse<String> details(HttpRequest<?> request, UUID id) {
        return pages.show(request, "records/details", new RecordPage(type, id, require(id), Form.empty()));
    }

    /** The form of a record to be added, in which these values stand already. */
    MutableHttpResponse<String> blank(HttpRequest<?> request, FormBody values) {
        return showForm(request, null, new FormStep(values, null));
    }

    private void change(ShownRecord record, FormBody sent, Actor by) {
        Set<String> written = inputs(record).stream().filter(input -> input.kind() != Input.Kind.FIXED)
                .map(Input::name).collect(Collectors.toSet());
        FormBody complete = sent;
        for (Map.Entry<String, List<String>> kept : record.values().fields().entrySet()) {
            complete = written.contains(kept.getKey().replaceFirst("/.*", "")) ? complete
                    : complete.with(kept.getKey(), kept.getValue().getFirst());
        }
        FormBody form = complete;
        Problems.checked(() -> {
            change(record.id(), sent.version(), form, by);
            return record;
        });
    }

    /** What clients of the API are told speaks of headers and fields, of which these pages have none. */
    private static ProblemException inPlainWords(ProblemException refused) {
        if (refused.type() == ProblemType.STALE_VERSION) {
            return new ProblemException(refused.type(), TEXTS.of("records.delete.stale"));
        }
        return refused.errors().isEmpty() ? refused
                : new ProblemException(refused.type(), TEXTS.of("records.restore.first"));
    }

    private MutableHttpResponse<String> showConflict(HttpRequest<?> request, ShownRecord now, FormBody sent) {
        List<Input> inputs = inputs(now);
        List<Difference> differences = inputs.stream().filter(input -> input.kind() != Input.Kind.FIXED)
                .map(input -> new Difference(input.name(), input.shown(now.values()), input.shown(sent)))
                .filter(difference -> !difference.theirs().equals(difference.yours())).toList();
        return pages.show(request, HttpStatus.PRECONDITION_FAILED, FORM,
                new RecordFormPage(type, now, Form.of(sent), inputs, null, new Conflict(differences)));
    }

    private MutableHttpResponse<String> showForm(HttpRequest<?> request, @Nullable ShownRecord record, FormStep step) {
        return pages.show(request, FORM,
                new RecordFormPage(type, record, Form.of(step.form()), inputs(record), step.found(), null));
    }

    private MutableHttpResponse<String> showForm(HttpRequest<?> request, @Nullable ShownRecord record, Form form,
            HttpStatus status) {
        return pages.show(request, status, FORM,
                new RecordFormPage(type, record, form, inputs(record), null, null));
    }

    /** The record of an outcome that is done; every other outcome is a problem. */
    <T> T done(RecordOutcome<T> outcome, UUID id, long version) {
        return Records.done(outcome, type.what(), id, "\"" + version + "\"");
    }

    private ShownRecord require(UUID id) {
        return find(id).orElseThrow(() -> ProblemException.notFound(type.what(), id));
    }
}
