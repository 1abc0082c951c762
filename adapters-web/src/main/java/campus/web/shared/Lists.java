package campus.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Criteria;
import campus.application.shared.FieldPath;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.Relation;
import campus.application.shared.Row;
import campus.application.shared.RowQueries;
import campus.application.shared.SortField;

/** Answers list requests: page, cursor and Link header (RFC 8288), or a table. */
@Singleton
public final class Lists {

    private static final Argument<Map<String, Object>> TREE = Argument.mapOf(String.class, Object.class);

    private final JsonMapper json;
    private final RowQueries rows;

    Lists(JsonMapper json, RowQueries rows) {
        this.json = json;
        this.rows = rows;
    }

    /** The page that the parameters ask {@code source} for, each item in the form that clients see. */
    public <V, R> HttpResponse<ListResponse<R>> answer(HttpRequest<?> request, ListParameters parameters,
            List<SortField> sorts, Function<ListRequest, Page<V>> source, Function<V, R> form) {
        return linked(request, page(parameters, sorts, source, form));
    }

    /** The same page, for people. */
    public <V, R> ListResponse<R> page(ListParameters parameters, List<SortField> sorts,
            Function<ListRequest, Page<V>> source, Function<V, R> form) {
        ListRequest wanted = parameters.toRequest(sorts, Narrowing.NONE);
        Page<V> page = source.apply(wanted);
        return new ListResponse<>(page.items().stream().map(form).toList(), next(page, wanted, Narrowing.NONE),
                page.total());
    }

    /** A page of a list for people: those of its records that meet {@code filter}. */
    public <V> Shown<V> shown(ListParameters parameters, List<SortField> sorts, Criteria filter,
            Function<ListRequest, Page<V>> source) {
        ListRequest asked = parameters.toRequest(sorts, Narrowing.NONE);
        ListRequest wanted = new ListRequest(asked.limit(), asked.sort(), asked.after(), asked.count(), filter);
        Page<V> page = source.apply(wanted);
        return new Shown<>(page.items(), next(page, wanted, Narrowing.NONE));
    }

    /**
     * A page for people.
     *
     * @param next the cursor of the next one, null on the last
     */
    public record Shown<V>(List<V> items, @Nullable String next) {
    }

    /**
     * The page, or the table, of a list that takes filters and searches and shows what it is asked for, as far as the
     * one who asks may see it.
     *
     * @throws ProblemException (400) naming the parameter, and the place in it, that is not acceptable
     */
    public <V, R> HttpResponse<ListResponse<R>> answer(HttpRequest<?> request, ListParameters parameters,
            FilterParameters filter, ShapeParameters shown, FilteredList all, Function<ListRequest, Page<V>> source,
            Function<V, R> form) {
        FilteredList list = all.seenBy(request);
        Narrowing narrowing = filter.narrowing(list.resource());
        Shape shape = shown.shape(list.resource());
        if (ListTable.isWanted(request)) {
            return untyped(ListTable.answer(rows, list, parameters, narrowing, shape));
        }
        ListRequest wanted = parameters.toRequest(list.sorts(), narrowing).including(shape.read());
        if (shape.isPlain()) {
            Page<V> page = source.apply(wanted);
            return paged(request, wanted, narrowing, page, page.items().stream().map(form).toList());
        }
        if (!shape.many().isEmpty() && wanted.limit() > Shape.MOST_WITH_MANY) {
            throw ProblemException.invalidParameter("limit", "out-of-range", "With relations to many included, use a "
                    + "whole number from 1 to " + Shape.MOST_WITH_MANY + ".");
        }
        return untyped(shape.nothingElse() ? narrow(request, list, wanted, narrowing, shape)
                : wide(request, list, wanted, narrowing, shape, source, form));
    }

    /** The rows of a page of a list for people: these fields and no others, in one statement. */
    public ListRows rows(FilteredList list, ListParameters parameters, FilterParameters filter,
            List<FieldPath> fields) {
        Narrowing narrowing = filter.narrowing(list.resource());
        ListRequest wanted = parameters.toRequest(list.sorts(), narrowing).including(fields);
        Page<Row> page = rows.page(list.resource(), list.scope(), wanted);
        return new ListRows(page.items(), next(page, wanted, narrowing), page.total());
    }

    /** The first rows of a list, at most {@link ListRequest#MAX_ROWS}. */
    public List<Row> first(int most, FilteredList list, @Nullable String sort, FilterParameters filter,
            List<FieldPath> fields) {
        ListRequest asked = new ListParameters(null, null, sort, null).toRequest(list.sorts(),
                filter.narrowing(list.resource()));
        return rows.page(list.resource(), list.scope(),
                new ListRequest(most, asked.sort(), null, false, asked.filter(), fields)).items();
    }

    /** The whole list as a table with these fields; null for all of its own. */
    public HttpResponse<?> table(FilteredList list, @Nullable String sort, FilterParameters filter,
            @Nullable String fields) {
        return ListTable.answer(rows, list, new ListParameters(null, null, sort, null),
                filter.narrowing(list.resource()), new ShapeParameters(null, fields).shape(list.resource()));
    }

    /** Nothing but the fields that were asked for, and included ones. */
    private HttpResponse<?> narrow(HttpRequest<?> request, FilteredList list, ListRequest wanted, Narrowing narrowing,
            Shape shape) {
        Page<Row> page = rows.page(list.resource(), list.scope(), wanted);
        List<Map<String, Object>> items = page.items().stream().map(row -> RowForm.nested(row, shape.read())).toList();
        return paged(request, wanted, narrowing, page, withMany(list, items, shape));
    }

    /** Items as they always are, with what is included. */
    private <V, R> HttpResponse<?> wide(HttpRequest<?> request, FilteredList list, ListRequest wanted,
            Narrowing narrowing, Shape shape, Function<ListRequest, Page<V>> source, Function<V, R> form) {
        Page<V> page = source.apply(wanted);
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < page.items().size(); i++) {
            Map<String, Object> item = tree(form.apply(page.items().get(i)));
            if (!page.included().isEmpty()) {
                RowForm.merge(item, RowForm.nested(page.included().get(i), shape.read()));
            }
            items.add(item);
        }
        return paged(request, wanted, narrowing, page, withMany(list, items, shape));
    }

    private List<Map<String, Object>> withMany(FilteredList list, List<Map<String, Object>> items, Shape shape) {
        List<UUID> ids = items.stream().map(item -> UUID.fromString(String.valueOf(item.get("id")))).toList();
        for (Map.Entry<Relation, List<FieldPath>> many : shape.many().entrySet()) {
            Map<UUID, List<Row>> related = rows.related(list.resource().entity(), many.getKey(), ids,
                    many.getValue());
            for (int i = 0; i < items.size(); i++) {
                items.get(i).put(many.getKey().name(), related.getOrDefault(ids.get(i), List.of()).stream()
                        .map(row -> RowForm.nested(row, many.getValue())).toList());
            }
        }
        return items;
    }

    private Map<String, Object> tree(Object item) {
        try {
            return new LinkedHashMap<>(json.readValueFromTree(json.writeValueToTree(item), TREE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <R> HttpResponse<ListResponse<R>> paged(HttpRequest<?> request, ListRequest wanted, Narrowing narrowing,
            Page<?> page, List<R> items) {
        return linked(request, new ListResponse<>(items, next(page, wanted, narrowing), page.total()));
    }

    private static <R> HttpResponse<ListResponse<R>> linked(HttpRequest<?> request, ListResponse<R> page) {
        MutableHttpResponse<ListResponse<R>> response = HttpResponse.ok(page)
                .contentType(MediaType.APPLICATION_JSON_TYPE);
        response.header(HttpHeaders.LINK, link(request, null, "first"));
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, link(request, page.next(), "next"));
        }
        return response;
    }

    private @Nullable String next(Page<?> page, ListRequest wanted, Narrowing narrowing) {
        return page.next() == null ? null
                : ListCursor.encode(page.next(), ListParameters.sortText(wanted.sort()), narrowing, json);
    }

    /** The form of an answer depends on what was asked for, which a route cannot declare. */
    @SuppressWarnings("unchecked")
    private static <R> HttpResponse<ListResponse<R>> untyped(HttpResponse<?> response) {
        return (HttpResponse<ListResponse<R>>) response;
    }

    private static String link(HttpRequest<?> request, @Nullable String cursor, String rel) {
        UriBuilder uri = UriBuilder.of(request.getPath());
        request.getParameters().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                uri.queryParam(name, values.getFirst());
            }
        });
        if (cursor != null) {
            uri.queryParam("cursor", cursor);
        }
        return "<" + uri.build() + ">; rel=\"" + rel + "\"";
    }
}
