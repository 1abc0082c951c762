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

    public static final String INSTRUCTOR = "instructor";
    public static final String STUDENT = "student";
    private static final String ADMIN = "admin";
    private static final String REGISTRAR = "registrar";
    private static final String VIEWER = "viewer";

    /** Those who read all records, and those who change all. */
    public static final Set<String> READ_ALL = Set.of(ADMIN, REGISTRAR, VIEWER);
    public static final Set<String> CHANGE_ALL = Set.of(ADMIN, REGISTRAR);

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

    /** Shows persons and what they did, to students and instructors what is their own. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR, STUDENT, VIEWER})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, instructor, student, viewer",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ReadsOwnRecords {
    }

    /** Shows what belongs to one student, to students themselves. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR, STUDENT, VIEWER})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, student, viewer",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ReadsStudied {
    }

    /** Shows what belongs to one section, to the instructor who teaches it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR, VIEWER})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, instructor, viewer",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ReadsTaught {
    }

    /** Changes what one student is enrolled in, which students do for themselves. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR, STUDENT})
    @ApiResponse(responseCode = "403", description = "The account has none of the roles admin, registrar, student",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface Enrolls {
    }

    /** Changes assessments, scores and grades, which instructors do in what they teach. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR})
    @ApiResponse(responseCode = "403", description = "The account has none of the roles admin, registrar, instructor",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface Grades {
    }

    /** Moves an enrollment on: some ways are those of its student, one is that of its instructor. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR, STUDENT})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, instructor, student",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ChangesStatus {
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
                .map(account -> account.getRoles().stream().anyMatch(READ_ALL::contains)).orElse(false);
    }
}
