package campus.web.directory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import campus.web.shared.Answers;

/** What routes answer with that have to do with passwords: nothing of it must be kept, so they take no key. */
final class AccountAnswers {

    private AccountAnswers() {}

    /** A new account. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Answers.Secured
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true,
            headers = {
                    @Header(name = "Location", description = "Path of the new account",
                            schema = @Schema(type = "string")),
                    @Header(name = "ETag", description = "Version and digest", schema = @Schema(type = "string"))})
    @Answers.Refusable
    @Answers.Body
    @interface Create {
    }

    /** An identity elsewhere that is taken away, or was not there. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Answers.Secured
    @ApiResponse(responseCode = "204", description = "There is none any more")
    @Answers.Found
    @interface Unlink {
    }

    /** Another password. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Answers.Secured
    @ApiResponse(responseCode = "204", description = "Changed")
    @Answers.Found
    @Answers.Body
    @interface ChangePassword {
    }
}
