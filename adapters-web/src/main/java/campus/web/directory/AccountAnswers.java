package campus.web.directory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import campus.web.shared.Answers;
import campus.web.shared.Problem;

/** What routes answer with that have to do with secrets: nothing of it must be kept, so they take no key. */
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

    /** Signing in without a password. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Answers.Any
    @ApiResponse(responseCode = "200", description = "Signed in")
    @ApiResponse(responseCode = "401", description = "The refresh token is not valid, or no longer",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    @Answers.Body
    @interface Refresh {
    }

    /** Signing out. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Answers.Any
    @ApiResponse(responseCode = "204", description = "Signed out")
    @Answers.Body
    @interface Logout {
    }

    /** A new token. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Answers.Secured
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @Answers.Refusable
    @Answers.Body
    @interface CreateToken {
    }

    /** The end of a token. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Answers.Secured
    @ApiResponse(responseCode = "204", description = "Revoked")
    @Answers.Found
    @interface RevokeToken {
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
