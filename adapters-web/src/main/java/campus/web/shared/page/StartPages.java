package campus.web.shared.page;

import java.util.concurrent.CompletableFuture;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

import campus.web.shared.ApiDocument;

/** Where somebody arrives who opens the address in a browser: what can be done here, and the reference of the API. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class StartPages {

    private final Pages pages;
    private final ApiDocument document;

    StartPages(Pages pages, ApiDocument document) {
        this.pages = pages;
        this.document = document;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> start(HttpRequest<?> request) {
        return pages.show(request, "start");
    }

    @Get("/docs")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> reference(HttpRequest<?> request) {
        return pages.show(request, "docs");
    }

    /** Read beside the requests of the API, so that it is there when these are too many. */
    @Get("/docs/openapi.yml")
    @Produces("application/yaml")
    CompletableFuture<HttpResponse<String>> document() {
        return CompletableFuture.supplyAsync(
                () -> HttpResponse.ok(document.yaml()).contentType("application/yaml"), Thread::startVirtualThread);
    }
}
