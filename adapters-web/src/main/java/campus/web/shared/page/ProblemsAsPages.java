package campus.web.shared.page;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

import campus.web.shared.Problem;

/** Shows problems as pages to whoever asked for a page; clients of the API get them as they are. */
@ServerFilter("/**")
final class ProblemsAsPages implements Ordered {

    private final Pages pages;

    ProblemsAsPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }

    @ResponseFilter
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof Problem problem && isForPage(request)) {
            pages.fill(response, request, "problem", problem);
        }
    }

    static boolean isForPage(HttpRequest<?> request) {
        return !request.getPath().startsWith("/api/") && request.accept().contains(MediaType.TEXT_HTML_TYPE);
    }
}
