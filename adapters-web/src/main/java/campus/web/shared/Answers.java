package campus.web.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** What routes of one shape answer with, as the API documentation shows it. */
public final class Answers {

    public static final String PROBLEM = "application/problem+json";

    private Answers() {}

    /** What every route may answer with. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @ApiResponse(responseCode = "400", description = "Malformed, or a parameter that is unknown or not allowed",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "406", description = "Not a format that is answered here",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "429", description = "Too often; limit tells how often is allowed",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)),
            headers = @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = "integer")))
    @ApiResponse(responseCode = "500", description = "A fault on this side",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "503", description = "Too busy, or the records cannot be reached; repeat later",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)),
            headers = @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = "integer")))
    public @interface Any {
    }

    /** What every route behind the bearer token may answer with; {@link Access} adds who is refused. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Any
    @ApiResponse(responseCode = "401", description = "No valid bearer token",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface Secured {
    }

    /** A body is read. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.ANNOTATION_TYPE)
    @ApiResponse(responseCode = "413", description = "Larger than allowed",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "415", description = "Not a format that is read here",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(responseCode = "422", description = "Fields that are not acceptable, all of them",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface Body {
    }

    /** A rule may forbid it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.ANNOTATION_TYPE)
    @ApiResponse(responseCode = "409", description = "Refused; reasons tells why",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface Refusable {
    }

    /** If-Match may be stale. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.ANNOTATION_TYPE)
    @ApiResponse(responseCode = "412", description = "Changed meanwhile",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface Versioned {
    }

    /** Signing in. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Any
    @ApiResponse(responseCode = "200", description = "Signed in")
    @ApiResponse(responseCode = "401", description = "Username and password do not belong together",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @Body
    public @interface Login {
    }

    /** One record under an entity tag. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Secured
    @ApiResponse(responseCode = "200", description = "The record",
            headers = @Header(name = "ETag", description = "Version and digest, for If-Match and If-None-Match",
                    schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "304", description = "The client has it already")
    @Found
    public @interface Read {
    }

    /** What belongs to one record, without an entity tag. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Secured
    @ApiResponse(responseCode = "200", description = "What was asked for")
    @Found
    public @interface Show {
    }

    /** What belongs to no record. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Secured
    @ApiResponse(responseCode = "200", description = "What was asked for")
    public @interface Tell {
    }

    /** A page of a list. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Secured
    @ApiResponse(responseCode = "200", description = "A page",
            headers = @Header(name = "Link", description = "First and next page (RFC 8288)",
                    schema = @Schema(type = "string")))
    public @interface List {
    }

    /** A record that the path or the body names does not exist. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @ApiResponse(responseCode = "404", description = "No such record",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface Found {
    }

    /** A new record. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Idempotent
    @Secured
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true,
            headers = {
                    @Header(name = "Location", description = "Path of the new record",
                            schema = @Schema(type = "string")),
                    @Header(name = "ETag", description = "Version and digest", schema = @Schema(type = "string"))})
    @Refusable
    @Body
    public @interface Create {
    }

    /** A change that needs If-Match. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Secured
    @ApiResponse(responseCode = "200", description = "Changed",
            headers = @Header(name = "ETag", description = "Version and digest, for If-Match and If-None-Match",
                    schema = @Schema(type = "string")))
    @Found
    @Refusable
    @Versioned
    @Body
    @ApiResponse(responseCode = "428", description = "If-Match is missing",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface Change {
    }

    /** A deletion. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Secured
    @ApiResponse(responseCode = "204", description = "Deleted")
    @Found
    @ApiResponse(responseCode = "409", description = "Other records refer to it, or a rule forbids it",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @Versioned
    public @interface Delete {
    }

    /** Taking back a deletion. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Idempotent
    @Secured
    @ApiResponse(responseCode = "200", description = "Restored",
            headers = @Header(name = "ETag", description = "Version and digest, for If-Match and If-None-Match",
                    schema = @Schema(type = "string")))
    @Found
    @Refusable
    @Body
    public @interface Restore {
    }

    /** A step of a record's life; If-Match is optional. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Secured
    @ApiResponse(responseCode = "200", description = "Done",
            headers = @Header(name = "ETag", description = "Version and digest, for If-Match and If-None-Match",
                    schema = @Schema(type = "string")))
    @Found
    @Refusable
    @Versioned
    @Body
    public @interface Act {
    }

    /** The same step for many. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Several
    @Body
    public @interface Bulk {
    }

    /** The same step for many that the path alone names. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Secured
    @ApiResponse(responseCode = "200", description = "Done for all", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "207", description = "Refused for some; the results tell for whom and why",
            useReturnTypeSchema = true)
    @Found
    public @interface Several {
    }

    /** Work that goes on after the answer. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Keyed
    @Secured
    @ApiResponse(responseCode = "202", description = "Taken; what becomes of it is told at Location",
            useReturnTypeSchema = true, headers = @Header(name = "Location", description = "Path of the job",
                    schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", description = "The same request is still running",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @Body
    public @interface Accept {
    }

    /** A table to download, CSV in UTF-8 with a header row. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Secured
    @ApiResponse(responseCode = "200", description = "The table",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
            headers = @Header(name = "Content-Disposition", description = "Names the file",
                    schema = @Schema(type = "string")))
    @Found
    public @interface Table {
    }
}
