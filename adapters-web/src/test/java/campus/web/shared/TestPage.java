package campus.web.shared;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

/** A page for the office, with a form. */
@Controller("/page-of-tests")
@Secured({"admin", "registrar"})
@Hidden
class TestPage {

    @Get(uri = "{?q,sort}", produces = MediaType.TEXT_HTML)
    HttpResponse<String> show(@QueryValue(defaultValue = "") String q, @QueryValue(defaultValue = "") String sort) {
        return HttpResponse.ok(q + sort);
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> submit(@Body("name") String name) {
        return HttpResponse.ok(name);
    }
}
