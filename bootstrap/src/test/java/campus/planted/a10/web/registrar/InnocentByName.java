package campus.planted.a10.web.registrar;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

@Requires(property = "campus.planted")
@Controller("/planted/innocent-by-name")
class InnocentByName {

    @Get
    @InnocentAccess
    String read() {
        return "";
    }
}
