package campus.web.shared;

import java.util.concurrent.CompletableFuture;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Where somebody arrives who opens the address in a browser: a page of links, and the reference of the API. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class StartPages {

    private final ApiDocument document;

    StartPages(ApiDocument document) {
        this.document = document;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> start() {
        return HtmlPage.of("Campus", """
                <p>Course registration for a school, as a REST API below <code>/api/v1</code>.</p>
                <ul>
                <li><a href="/docs">API reference</a>, also as <a href="/docs/openapi.yml">OpenAPI document</a></li>
                <li><a href="/problems">What the problem answers mean</a></li>
                <li><a href="/health">Health</a></li>
                </ul>
                <p>Sign in as <code>admin</code>, then send the <code>access_token</code> of the answer with every
                request:</p>
                <pre><code>curl -H 'Content-Type: application/json' -d '{"username": "admin", "password": "…"}' \\
                  localhost:8080/api/v1/login
                curl -H 'Authorization: Bearer …' localhost:8080/api/v1/courses</code></pre>""");
    }

    @Get("/docs")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> reference() {
        return HttpResponse.ok("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>API reference - Campus</title>
                <meta name="color-scheme" content="light">
                <link rel="stylesheet" href="/docs/assets/swagger-ui.css">
                </head>
                <body>
                <p><a href="/">Start page</a></p>
                <noscript><p>The reference needs scripts. The <a href="/docs/openapi.yml">OpenAPI document</a>
                holds the same.</p></noscript>
                <div id="reference"></div>
                <script src="/docs/assets/swagger-ui-bundle.js"></script>
                <script src="/assets/docs.js"></script>
                </body>
                </html>
                """).contentType(MediaType.of("text/html; charset=utf-8"));
    }

    /** Read beside the requests of the API, so that it is there when these are too many. */
    @Get("/docs/openapi.yml")
    @Produces("application/yaml")
    CompletableFuture<HttpResponse<String>> document() {
        return CompletableFuture.supplyAsync(
                () -> HttpResponse.ok(document.yaml()).contentType("application/yaml"), Thread::startVirtualThread);
    }
}
