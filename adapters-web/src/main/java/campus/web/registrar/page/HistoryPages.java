package campus.web.registrar.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.RecordHistory;
import campus.application.registrar.RegistrarSettings;
import campus.domain.registrar.RecordChange;
import campus.domain.registrar.RecordKind;
import campus.web.registrar.page.HistoryPage.Change;
import campus.web.registrar.page.HistoryPage.Line;
import campus.web.shared.Access;
import campus.web.shared.ListParameters;
import campus.web.shared.ListResponse;
import campus.web.shared.Lists;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Option;
import campus.web.shared.page.Pages;
import campus.web.shared.page.Texts;

/** The page about what became of a record, deleted ones too. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class HistoryPages {

    private static final Texts TEXTS = Texts.english();
    private static final String TEACHER = "instructorId";

    private final RecordHistory history;
    private final Lists lists;
    private final Map<RecordType, RecordPages> records;
    private final References references;
    private final Pages pages;
    private final Dates dates;

    HistoryPages(RecordHistory history, Lists lists, List<RecordPages> records, References references,
            RegistrarSettings settings, Pages pages) {
        this.history = history;
        this.lists = lists;
        this.records = records.stream().collect(Collectors.toMap(RecordPages::type, Function.identity()));
        this.references = references;
        this.pages = pages;
        this.dates = new Dates(settings.zone());
    }

    @Get(uris = {"/departments/{id}/history", "/courses/{id}/history", "/terms/{id}/history",
            "/sections/{id}/history", "/students/{id}/history"})
    @Access.ReadsRecords
    MutableHttpResponse<String> show(HttpRequest<?> request, @PathVariable UUID id, @Nullable @QueryValue String limit,
            @Nullable @QueryValue String cursor) {
        RecordType type = RecordType.at(request.getPath());
        ListResponse<RecordChange> page = lists.page(new ListParameters(limit, cursor, "-version", null),
                RecordHistory.SORTS, wanted -> history.of(RecordKind.valueOf(type.name()), id, wanted),
                Function.identity());
        if (page.items().isEmpty() && cursor == null) {
            throw ProblemException.notFound(type.what(), id);
        }
        ShownRecord record = Objects.requireNonNull(records.get(type)).find(id).orElse(null);
        return pages.show(request, "records/history",
                new HistoryPage(type, id, record, lines(type, page.items()), page.next(), cursor != null));
    }

    private List<Line> lines(RecordType type, List<RecordChange> changes) {
        boolean taught = changes.stream().flatMap(change -> change.fields().stream())
                .anyMatch(field -> field.name().equals(TEACHER));
        Map<String, String> teachers = taught
                ? references.instructors(null).stream().collect(Collectors.toMap(Option::value, Option::text))
                : Map.of();
        return changes.stream().map(change -> new Line(change.what().name().toLowerCase(Locale.ROOT),
                change.at().toString(), dates.moment(change.at()), change.by().name(),
                change.fields().stream().map(field -> new Change(
                        TEXTS.of("records." + type.what() + "." + field.name()),
                        shown(field.name(), field.before(), teachers), shown(field.name(), field.after(), teachers)))
                        .toList()))
                .toList();
    }

    private String shown(String field, @Nullable String value, Map<String, String> teachers) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case "startsOn", "endsOn", "dropDeadline", "dateOfBirth" -> dates.day(LocalDate.parse(value));
            case "registrationOpensAt", "registrationClosesAt" -> dates.moment(Instant.parse(value));
            case "status" -> TEXTS.of("records.status." + value);
            case TEACHER -> teachers.getOrDefault(value, value);
            default -> value;
        };
    }
}
