package campus.web.registrar.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.EnrollInBulk;
import campus.application.shared.ConcurrentWriteException;
import campus.application.shared.Row;
import campus.application.shared.StoreUnavailableException;
import campus.domain.registrar.Remark;
import campus.domain.registrar.SectionId;
import campus.domain.shared.Actor;
import campus.domain.shared.Fields;
import campus.domain.shared.InvalidValueException;
import campus.web.registrar.Records;
import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.Problem.FieldError;
import campus.web.shared.ProblemException;
import campus.web.shared.ProblemType;
import campus.web.shared.ViolationText;
import campus.web.shared.page.Form;
import campus.web.shared.page.Pages;
import campus.web.shared.page.Texts;

/** What is done with several records at once: first a page that says what would be done, then what became of each. */
@Controller
@Access.RunsRegistration
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class BulkController {

    private static final Texts TEXTS = Texts.english();

    private final BulkPages bulk;
    private final BulkWork work;
    private final Pages pages;

    BulkController(BulkPages bulk, BulkWork work, Pages pages) {
        this.bulk = bulk;
        this.work = work;
        this.pages = pages;
    }

    @Post(uris = {"/departments/actions", "/courses/actions", "/terms/actions", "/sections/actions",
            "/students/actions", "/enrollments/actions"})
    HttpResponse<String> prepare(@Body FormBody form, HttpRequest<?> request, Authentication by) {
        RecordList list = RecordList.at(request.getPath());
        BulkAction action = action(list, form);
        List<Row> rows = bulk.rows(list, form);
        String back = BulkPages.query(form).at(list.path());
        if (rows.isEmpty()) {
            return pages.goTo(back, "notice.nothing-ticked");
        }
        return rows.size() > BulkAction.MOST ? pages.goTo(back, "notice.too-many-rows")
                : pages.show(request, "list/confirm",
                        bulk.page(action, list, rows, Form.of(form), Records.actor(by)));
    }

    @Post(uris = {"/departments/actions/done", "/courses/actions/done", "/terms/actions/done",
            "/sections/actions/done", "/students/actions/done", "/enrollments/actions/done"})
    HttpResponse<String> run(@Body FormBody form, HttpRequest<?> request, Authentication by) {
        RecordList list = RecordList.at(request.getPath());
        BulkAction action = action(list, form);
        FormBody ticked = form.with("rows", null);
        List<Row> rows = bulk.rows(list, ticked);
        Actor actor = Records.actor(by);
        String back = BulkPages.query(form).at(list.path());
        if (rows.isEmpty() || rows.size() > BulkAction.MOST) {
            return pages.goTo(back, rows.isEmpty() ? "notice.nothing-ticked" : "notice.too-many-rows");
        }
        if (action == BulkAction.ENROLL && !BulkPages.isPreviewed(form)) {
            return pages.show(request, "list/confirm", bulk.page(action, list, rows, Form.of(ticked), actor));
        }
        try {
            List<BulkResult.Line> lines = lines(action, list, ticked, rows, actor);
            return pages.show(request, "list/done",
                    new BulkResult(list.key(), action.key(), back, BulkPages.labels(list), lines));
        } catch (ProblemException invalid) {
            return pages.show(request, invalid.type().status(), "list/confirm",
                    bulk.page(action, list, rows, Form.of(ticked).refused(invalid), actor));
        }
    }

    private static BulkAction action(RecordList list, FormBody form) {
        return BulkAction.find(list, String.valueOf(form.text("action")))
                .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST,
                        "The form does not say what is to be done. Go back to the list and choose it again."));
    }

    private List<BulkResult.Line> lines(BulkAction action, RecordList list, FormBody form, List<Row> rows, Actor by) {
        if (action == BulkAction.ENROLL) {
            return enroll(list, form, rows, by);
        }
        Remark why = reason(action, form);
        Map<UUID, BulkRow> seen = BulkRow.of(form).stream()
                .collect(Collectors.toMap(BulkRow::id, Function.identity(), (first, second) -> first));
        List<BulkResult.Line> lines = new ArrayList<>();
        boolean reachable = true;
        for (Row row : rows) {
            List<String> refusals = List.of(TEXTS.of("bulk.not-tried"));
            try {
                refusals = reachable ? work.refusals(action, list, Objects.requireNonNull(seen.get(row.id())), why, by)
                        : refusals;
            } catch (ConcurrentWriteException lost) {
                refusals = List.of(TEXTS.of("bulk.busy"));
            } catch (StoreUnavailableException unavailable) {
                refusals = List.of(TEXTS.of("bulk.unknown"));
                reachable = false;
            }
            lines.add(new BulkResult.Line(bulk.cells(list, row), refusals.isEmpty(), refusals));
        }
        return lines;
    }

    private List<BulkResult.Line> enroll(RecordList list, FormBody form, List<Row> rows, Actor by) {
        SectionId section = BulkPages.section(form).orElseThrow(BulkController::noSection);
        Map<UUID, EnrollInBulk.Item> items = bulk.items(section, rows, false, by);
        if (items.isEmpty()) {
            throw noSection();
        }
        return rows.stream().map(row -> {
            EnrollInBulk.Item item = Objects.requireNonNull(items.get(row.id()));
            List<String> refusals = BulkPages.refusals(item);
            return new BulkResult.Line(bulk.cells(list, row), refusals.isEmpty(),
                    refusals.isEmpty() ? List.of(BulkPages.enrolled(item)) : refusals);
        }).toList();
    }

    private static @Nullable Remark reason(BulkAction action, FormBody form) {
        if (!action.takesReason()) {
            return null;
        }
        try {
            Fields fields = new Fields();
            Remark why = action == BulkAction.HOLD ? fields.required("reason", form.text("reason"), Remark::new)
                    : fields.optional("reason", form.text("reason"), Remark::new);
            return fields.build(() -> why);
        } catch (InvalidValueException invalid) {
            throw ProblemException.invalidFields(ViolationText.errors(invalid));
        }
    }

    private static ProblemException noSection() {
        return ProblemException.invalidFields(
                List.of(FieldError.at("/section", "required", TEXTS.of("bulk.no-section"))));
    }
}
