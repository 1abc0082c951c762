package campus.web.shared;

import java.util.List;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.SortField;

/** Answers list requests: page, cursor and Link header (RFC 8288). */
@Singleton
public final class Lists {

    private final JsonMapper json;

    Lists(JsonMapper json) {
        this.json = json;
    }

    /** The page that the parameters ask {@code source} for, each item in the form that clients see. */
    public <V, R> HttpResponse<ListResponse<R>> answer(HttpRequest<?> request, ListParameters parameters,
            List<SortField> sorts, Function<ListRequest, Page<V>> source, Function<V, R> form) {
        return answer(request, parameters, Narrowing.NONE, sorts, source, form);
    }

    /**
     * The page of a list that takes filters and searches.
     *
     * @throws ProblemException (400) naming the parameter, and the place in it, that is not acceptable
     */
    public <V, R> HttpResponse<ListResponse<R>> answer(HttpRequest<?> request, ListParameters parameters,
            FilterParameters filter, FilteredList list, Function<ListRequest, Page<V>> source, Function<V, R> form) {
        return answer(request, parameters, filter.narrowing(list.resource()), list.sorts(), source, form);
    }

    private <V, R> HttpResponse<ListResponse<R>> answer(HttpRequest<?> request, ListParameters parameters,
            Narrowing narrowing, List<SortField> sorts, Function<ListRequest, Page<V>> source, Function<V, R> form) {
        ListRequest wanted = parameters.toRequest(sorts, narrowing);
        Page<V> page = source.apply(wanted);
        String next = page.next() == null ? null
                : ListCursor.encode(page.next(), ListParameters.sortText(wanted.sort()), narrowing, json);
        MutableHttpResponse<ListResponse<R>> response = HttpResponse
                .ok(new ListResponse<>(page.items().stream().map(form).toList(), next, page.total()));
        response.header(HttpHeaders.LINK, link(request, null, "first"));
        if (next != null) {
            response.header(HttpHeaders.LINK, link(request, next, "next"));
        }
        return response;
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
