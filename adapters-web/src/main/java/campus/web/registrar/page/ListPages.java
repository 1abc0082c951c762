package campus.web.registrar.page;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import org.jspecify.annotations.Nullable;

import campus.application.registrar.RegistrarSettings;
import campus.application.shared.FieldPath;
import campus.application.shared.Resource;
import campus.application.shared.SortField;
import campus.web.registrar.page.ListPage.Choice;
import campus.web.registrar.page.ListPage.Column;
import campus.web.registrar.page.ListPage.Line;
import campus.web.registrar.page.ListPage.Quick;
import campus.web.shared.FilterRow;
import campus.web.shared.FilteredList;
import campus.web.shared.ListRows;
import campus.web.shared.Lists;
import campus.web.shared.ProblemException;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Texts;

/** Makes the pages of lists. A page is one statement, and one more where all records are counted. */
@Singleton
final class ListPages {

    private static final Texts TEXTS = Texts.english();
    private static final ListRows NOTHING = new ListRows(List.of(), null, null);

    private final Lists lists;
    private final RegistrarSettings settings;
    private final InstantSource clock;

    ListPages(Lists lists, RegistrarSettings settings, InstantSource clock) {
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    /** The page that an address asks for; where its filter or search cannot be read, one that says so. */
    ListPage page(RecordList list, ListQuery query, HttpRequest<?> request) {
        FilteredList seen = list.records().seenBy(request);
        List<FieldPath> columns = columns(list, query, seen.resource());
        try {
            ListRows rows = lists.rows(seen, query.place(list.sort()), query.narrowing(), ListCells.read(columns));
            return page(list, query, seen, columns, rows, null);
        } catch (ProblemException invalid) {
            if (invalid.errors().stream().noneMatch(
                    error -> Set.of("filter", "q").contains(Objects.requireNonNullElse(error.parameter(), "")))) {
                throw invalid;
            }
            return page(list, query, seen, columns, NOTHING, invalid.errors().getFirst().detail());
        }
    }

    /** The whole list with the same columns in CSV. */
    HttpResponse<?> table(RecordList list, ListQuery query, HttpRequest<?> request) {
        FilteredList seen = list.records().seenBy(request);
        columns(list, query, seen.resource());
        return lists.table(seen, Objects.requireNonNullElse(query.sort(), list.sort()), query.narrowing(),
                Objects.requireNonNullElse(query.columns(), String.join(",", list.columns())));
    }

    /** The filter of a list as a form, as far as the one who asks may see it. */
    FilterForm filterForm(RecordList list, HttpRequest<?> request) {
        return new FilterForm(list, list.records().seenBy(request).resource(), settings.zone());
    }

    private ListPage page(RecordList list, ListQuery query, FilteredList seen, List<FieldPath> columns, ListRows rows,
            @Nullable String error) {
        ListCells cells = new ListCells(new Dates(settings.zone()));
        List<Line> lines = rows.items().stream()
                .map(row -> new Line(row.id().toString(), cells.cells(row, columns, list))).toList();
        Long total = query.cursor() == null && rows.next() == null ? Long.valueOf(lines.size()) : rows.total();
        String counted = query.at(list.path()) + (query.parameters().isEmpty() ? "?" : "&") + "count=true";
        return new ListPage(list.key(), query, error,
                new FilterForm(list, seen.resource(), settings.zone()).conditions(query),
                choices(columns, seen.resource()), quick(list, query), headers(list, query, seen, columns), lines,
                found(list, query, rows, total), total == null ? counted : null,
                query.cursor() == null ? null : query.with("add", null).at(list.path()),
                rows.next() == null ? null : query.with("cursor", rows.next()).at(list.path()),
                query.with("limit", null).at(list.path() + ".csv"), list.isAdded(),
                BulkAction.of(list).stream().map(BulkAction::key).toList());
    }

    private static String found(RecordList list, ListQuery query, ListRows rows, @Nullable Long total) {
        if (total != null) {
            String all = TEXTS.of("list.count." + list.key(), total);
            return total == rows.items().size() ? all : all + ", " + TEXTS.of("list.shown", rows.items().size());
        }
        return TEXTS.of(query.cursor() == null ? "list.first" : rows.next() == null ? "list.last" : "list.more",
                rows.items().size());
    }

    private static List<FieldPath> columns(RecordList list, ListQuery query, Resource resource) {
        List<String> names = query.columns() == null ? list.columns() : List.of(query.columns().split(",", -1));
        List<FieldPath> columns = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            columns.add(resource.field(name).filter(path -> !path.isMany())
                    .orElseThrow(() -> ProblemException.invalidParameter("columns", "unknown-field",
                            "There is no column \"" + name + "\"; choose columns on the page of the list.")));
        }
        return columns;
    }

    /** Those that are shown first, in their order. */
    private static List<Choice> choices(List<FieldPath> columns, Resource resource) {
        return Stream.concat(columns.stream(), resource.fields().stream()
                .filter(path -> !path.isMany() && FieldWords.isOffered(path) && !columns.contains(path)))
                .map(path -> new Choice(path.name(), FieldWords.label(path, resource.entity()), columns.contains(path)))
                .toList();
    }

    private static List<Column> headers(RecordList list, ListQuery query, FilteredList seen,
            List<FieldPath> columns) {
        String sort = Objects.requireNonNullElse(query.sort(), list.sort()).split(",", 2)[0];
        Set<String> sortable = new LinkedHashSet<>(seen.sorts().stream().map(SortField::name).toList());
        return columns.stream().map(path -> {
            String name = path.name();
            String next = sort.equals(name) ? "-" + name : name;
            return new Column(FieldWords.label(path, seen.resource().entity()), ListCells.isNumber(path.field()),
                    sortable.contains(name) ? query.with("sort", next).at(list.path()) : null,
                    sort.equals(name) ? "ascending" : sort.equals("-" + name) ? "descending" : null);
        }).toList();
    }

    private List<Quick> quick(RecordList list, ListQuery query) {
        List<Quick> quick = new ArrayList<>();
        List<FilterRow> there = query.filter() == null ? List.of()
                : FilterRow.read(query.filter()).orElse(List.of());
        list.filters(settings.dayOf(clock.instant())).forEach((key, filter) -> {
            List<FilterRow> rows = FilterRow.read(filter).orElseThrow();
            boolean active = there.containsAll(rows);
            List<FilterRow> others = there.stream().filter(row -> !rows.contains(row)).toList();
            String changed = active ? FilterRow.filter(others) : FilterForm.joined(query.filter(), filter);
            quick.add(new Quick(key, query.with("filter", changed).at(list.path()), active));
        });
        return quick;
    }
}
