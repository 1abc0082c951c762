package campus.planted.a10.web.registrar;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

@Requires(property = "campus.planted")
@Controller("/planted/half-open")
class HalfOpenController {

    @Get("/a")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String innocentRead() {
        return "";
    }

    @Post("/b")
    String open() {
        return "";
    }
}
