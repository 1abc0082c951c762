package campus.planted.a10.web.registrar;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

@Requires(property = "campus.planted")
@Controller("/planted/innocent")
@Secured(SecurityRule.IS_AUTHENTICATED)
class InnocentController {

    @Get
    String read() {
        return "";
    }
}
