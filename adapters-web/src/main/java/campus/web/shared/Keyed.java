package campus.web.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/** A route that takes an Idempotency-Key; {@link Idempotent} says so too, and does what is needed for it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Parameter(name = IdempotencyKeyHeader.NAME, in = ParameterIn.HEADER,
        description = "Your name for this request, 1 to 255 visible characters of ASCII such as a UUID. Sent again within "
                + "24 hours, the request is not done again but answered as it was, with "
                + IdempotencyKeyHeader.REPLAYED + ". While the first one runs, the answer is 409 request-in-progress, "
                + "and for any other request 422 idempotency-key-reused.",
        schema = @Schema(implementation = String.class))
public @interface Keyed {
}
