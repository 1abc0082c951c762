package campus.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import org.jspecify.annotations.Nullable;

import campus.application.shared.Cursor;
import campus.application.shared.FieldPath;
import campus.application.shared.ListRequest;
import campus.application.shared.Page;
import campus.application.shared.Row;
import campus.application.shared.RowQueries;

/**
 * A whole list as a table in CSV, read page by page while it is sent. Each page is twice as long as the one before it, since
 * a database may have to find all that is left of a list to cut a page out of it.
 */
final class ListTable implements PagedCsv.Pages {

    static final MediaType CSV = new MediaType("text/csv;charset=utf-8");

    private final RowQueries rows;
    private final FilteredList list;
    private final ListRequest wanted;
    private @Nullable Cursor after;
    private int rowsAtOnce = ListRequest.MAX_LIMIT;

    private ListTable(RowQueries rows, FilteredList list, ListRequest wanted) {
        this.rows = rows;
        this.list = list;
        this.wanted = wanted;
    }

    /** Whether the client would rather have a table than JSON. */
    static boolean isWanted(HttpRequest<?> request) {
        return quality(request, MediaType.TEXT_CSV_TYPE)
                .compareTo(quality(request, MediaType.APPLICATION_JSON_TYPE)) > 0;
    }

    /** How much the client likes a format, 0 when not at all; what it names counts before what it does not. */
    private static BigDecimal quality(HttpRequest<?> request, MediaType format) {
        return request.accept().stream().filter(type -> type.getName().equals(format.getName()))
                .map(MediaType::getQualityAsNumber).findFirst()
                .orElseGet(() -> request.accept().stream().filter(type -> type.getName().contains("*"))
                        .map(type -> type.getQualityAsNumber().multiply(new BigDecimal("0.999"))).findFirst()
                        .orElse(BigDecimal.ZERO));
    }

    static HttpResponse<?> answer(RowQueries rows, FilteredList list, ListParameters parameters, Narrowing narrowing,
            Shape shape) {
        parameters.requireWhole();
        if (!shape.many().isEmpty()) {
            throw ProblemException.invalidParameter("include", "not-in-table",
                    "A table has no place for relations to many; include relations to one, or take JSON.");
        }
        List<FieldPath> own = shape.nothingElse() ? List.of()
                : list.resource().fields().stream().filter(path -> path.relations().isEmpty()).toList();
        List<FieldPath> fields = Stream.concat(own.stream(), shape.read().stream()).toList();
        ListRequest asked = parameters.toRequest(list.sorts(), narrowing);
        ListRequest wanted = new ListRequest(ListRequest.MAX_LIMIT, asked.sort(), null, false, asked.filter(), fields);
        try {
            PagedCsv csv = new PagedCsv(fields.stream().map(FieldPath::name).toList(),
                    new ListTable(rows, list, wanted));
            return HttpResponse.ok(new StreamedFile(csv, CSV).attach(list.resource().name() + ".csv"))
                    .contentType(CSV).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean write(SpreadsheetCsv csv) {
        Page<Row> page = rows.page(list.resource(), list.scope(),
                new ListRequest(rowsAtOnce, wanted.sort(), after, false, wanted.filter(), wanted.include()));
        page.items().forEach(row -> csv.write(RowForm.cells(row, wanted.include())));
        after = page.next();
        rowsAtOnce = Math.min(2 * rowsAtOnce, ListRequest.MAX_ROWS);
        return after != null;
    }
}
