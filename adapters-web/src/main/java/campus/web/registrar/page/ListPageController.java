package campus.web.registrar.page;

import java.util.List;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

import campus.web.shared.Access;
import campus.web.shared.FormBody;
import campus.web.shared.page.Pages;

/** The lists of records: pages, tables for spreadsheets, and forms that say what is shown. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
final class ListPageController {

    private final ListPages lists;
    private final Pages pages;

    ListPageController(ListPages lists, Pages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @Get(uris = {"/departments", "/courses", "/terms", "/sections"})
    @Produces(MediaType.TEXT_HTML)
    @Access.ReadsCatalogue
    HttpResponse<String> catalogue(@RequestBean ListQuery query, HttpRequest<?> request) {
        return page(query, request);
    }

    @Get(uris = {"/students", "/enrollments"})
    @Produces(MediaType.TEXT_HTML)
    @Access.ReadsRecords
    HttpResponse<String> records(@RequestBean ListQuery query, HttpRequest<?> request) {
        return page(query, request);
    }

    @Get(uris = {"/departments.csv", "/courses.csv", "/terms.csv", "/sections.csv"})
    @Produces(MediaType.TEXT_CSV)
    @Access.ReadsCatalogue
    HttpResponse<?> catalogueTable(@RequestBean ListQuery query, HttpRequest<?> request) {
        return lists.table(RecordList.at(request.getPath()), query, request);
    }

    @Get(uris = {"/students.csv", "/enrollments.csv"})
    @Produces(MediaType.TEXT_CSV)
    @Access.ReadsRecords
    HttpResponse<?> recordsTable(@RequestBean ListQuery query, HttpRequest<?> request) {
        return lists.table(RecordList.at(request.getPath()), query, request);
    }

    @Post(uris = {"/departments/view", "/courses/view", "/terms/view", "/sections/view"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Access.ReadsCatalogue
    HttpResponse<String> viewCatalogue(@Body FormBody form, HttpRequest<?> request) {
        return view(form, request);
    }

    @Post(uris = {"/students/view", "/enrollments/view"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Access.ReadsRecords
    HttpResponse<String> viewRecords(@Body FormBody form, HttpRequest<?> request) {
        return view(form, request);
    }

    private HttpResponse<String> page(ListQuery query, HttpRequest<?> request) {
        ListPage page = lists.page(RecordList.at(request.getPath()), query, request);
        return pages.show(request, page.error() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST, "list/list", page);
    }

    /** Goes to the address that says what the form does. */
    private HttpResponse<String> view(FormBody form, HttpRequest<?> request) {
        RecordList list = RecordList.at(request.getPath());
        String columns = String.join(",", form.texts("columns"));
        boolean usual = columns.isEmpty() || List.of(columns.split(",")).equals(list.columns());
        ListQuery wanted = new ListQuery(form.text("q"), lists.filterForm(list, request).filter(form),
                form.text("sort"), usual ? null : columns, form.text("limit"), null, null,
                form.texts("do").contains("add") ? form.text("add") : null);
        return pages.goTo(wanted.at(list.path()));
    }
}
