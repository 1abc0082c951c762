package campus.web.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/**
 * Who may use a route, for each kind of route there is. A route, or a controller all of whose routes are of one kind,
 * carries one of these; without any it is closed to everybody. The names are those of the directory's roles.
 */
public final class Access {

    private static final String ADMIN = "admin";
    private static final String REGISTRAR = "registrar";
    private static final String INSTRUCTOR = "instructor";
    private static final String STUDENT = "student";
    private static final String VIEWER = "viewer";

    private static final Set<String> READS_RECORDS = Set.of(ADMIN, REGISTRAR, VIEWER);

    private Access() {}

    /** Shows what everybody of the school may see. Lists show more to those who read records: {@link FilteredList}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR, STUDENT, VIEWER})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, instructor, student, viewer",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ReadsCatalogue {
    }

    /** Shows persons and what they did. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR, VIEWER})
    @ApiResponse(responseCode = "403", description = "The account has none of the roles admin, registrar, viewer",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ReadsRecords {
    }

    /** Changes records. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR})
    @ApiResponse(responseCode = "403", description = "The account has none of the roles admin, registrar",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface RunsRegistration {
    }

    /** Gives and takes rights. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured(ADMIN)
    @ApiResponse(responseCode = "403", description = "The account does not have the role admin",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ManagesAccounts {
    }

    /** A student's own desk. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured(STUDENT)
    public @interface Studies {
    }

    /** An instructor's own desk. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured(INSTRUCTOR)
    public @interface Teaches {
    }

    /** Concerns nobody but the one who asks. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR, STUDENT, VIEWER})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, instructor, student, viewer",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface KeepsOwnAccount {
    }

    /** Whether the one who asks may see persons and what they did. */
    static boolean readsRecords(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(account -> account.getRoles().stream().anyMatch(READS_RECORDS::contains)).orElse(false);
    }
}
