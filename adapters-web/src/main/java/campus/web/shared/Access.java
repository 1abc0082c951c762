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

import campus.domain.directory.TokenScope;

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
    /** Those who change enrollments, grades or scores of somebody. */
    public static final Set<String> ENROLL = Set.of(ADMIN, REGISTRAR, INSTRUCTOR, STUDENT);
    public static final Set<String> MANAGE_ACCOUNTS = Set.of(ADMIN);

    private Access() {}

    /** What a token for scripts may be used for on routes of this kind; where it is not said, for nothing. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.ANNOTATION_TYPE)
    public @interface Scoped {
        TokenScope value();
    }

    /** Shows what everybody of the school may see. Lists show more to those who read records: {@link FilteredList}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.READ)
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR, STUDENT, VIEWER})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, instructor, student, viewer"
                    + "; or a token without the scope read",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ReadsCatalogue {
    }

    /** Shows persons and what they did. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.READ)
    @Secured({ADMIN, REGISTRAR, VIEWER})
    @ApiResponse(responseCode = "403", description = "The account has none of the roles admin, registrar, viewer"
            + "; or a token without the scope read",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ReadsRecords {
    }

    /** Shows persons and what they did, to students and instructors what is their own. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.READ)
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR, STUDENT, VIEWER})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, instructor, student, viewer"
                    + "; or a token without the scope read",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ReadsOwnRecords {
    }

    /** Shows what belongs to one student, to students themselves. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.READ)
    @Secured({ADMIN, REGISTRAR, STUDENT, VIEWER})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, student, viewer"
                    + "; or a token without the scope read",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ReadsStudied {
    }

    /** Shows what belongs to one section, to the instructor who teaches it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.READ)
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR, VIEWER})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, instructor, viewer"
                    + "; or a token without the scope read",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ReadsTaught {
    }

    /** Changes what one student is enrolled in, which students do for themselves. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.ENROLL)
    @Secured({ADMIN, REGISTRAR, STUDENT})
    @ApiResponse(responseCode = "403", description = "The account has none of the roles admin, registrar, student"
            + "; or a token without the scope enroll",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface Enrolls {
    }

    /** Changes assessments, scores and grades, which instructors do in what they teach. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.ENROLL)
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR})
    @ApiResponse(responseCode = "403", description = "The account has none of the roles admin, registrar, instructor"
            + "; or a token without the scope enroll",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface Grades {
    }

    /** Moves an enrollment on: some ways are those of its student, one is that of its instructor. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.ENROLL)
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR, STUDENT})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, instructor, student"
                    + "; or a token without the scope enroll",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface ChangesStatus {
    }

    /** Enrolls students, many at once. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.ENROLL)
    @Secured({ADMIN, REGISTRAR})
    @ApiResponse(responseCode = "403", description = "The account has none of the roles admin, registrar"
            + "; or a token without the scope enroll",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface EnrollsMany {
    }

    /** Changes records. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.RECORDS)
    @Secured({ADMIN, REGISTRAR})
    @ApiResponse(responseCode = "403", description = "The account has none of the roles admin, registrar"
            + "; or a token without the scope records",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface RunsRegistration {
    }

    /** Gives and takes rights. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Scoped(TokenScope.ACCOUNTS)
    @Secured(ADMIN)
    @ApiResponse(responseCode = "403", description = "The account does not have the role admin"
            + "; or a token without the scope accounts",
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

    /** Concerns nobody but the one who asks, who has to have signed in for it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Secured({ADMIN, REGISTRAR, INSTRUCTOR, STUDENT, VIEWER})
    @ApiResponse(responseCode = "403",
            description = "The account has none of the roles admin, registrar, instructor, student, viewer"
                    + "; or it asks with a token for scripts",
            content = @Content(mediaType = Answers.PROBLEM, schema = @Schema(implementation = Problem.class)))
    public @interface KeepsOwnAccount {
    }

    /** Whether the one who asks may see persons and what they did. */
    static boolean readsRecords(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(account -> account.getRoles().stream().anyMatch(READ_ALL::contains)).orElse(false);
    }
}
