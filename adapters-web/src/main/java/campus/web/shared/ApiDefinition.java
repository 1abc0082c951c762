package campus.web.shared;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What the API documentation says about the API as a whole. */
@OpenAPIDefinition(info = @Info(title = "Campus", version = "1",
        description = "Course registration: departments, courses, terms, sections, students and their enrollments. "
                + "Errors are problem details (RFC 9457); the page behind each type explains it. A POST with an "
                + "Idempotency-Key is done once, however often it is sent."),
        servers = @Server(url = "/"),
        tags = {
                @Tag(name = "Login", description = "The bearer token that everything else needs"),
                @Tag(name = "Accounts", description = "Who may sign in, and what they may do"),
                @Tag(name = "Tokens", description = "How scripts ask without a password"),
                @Tag(name = "Departments", description = "The parts of the school"),
                @Tag(name = "Courses", description = "What is taught, and what it requires"),
                @Tag(name = "Terms", description = "When it is taught"),
                @Tag(name = "Sections", description = "Courses in a term: seats, times and rosters"),
                @Tag(name = "Students", description = "Who enrolls, and where they stand"),
                @Tag(name = "Enrollments", description = "Who is in which section"),
                @Tag(name = "Statistics", description = "Enrollments, grades and seats, counted"),
                @Tag(name = "Grade book", description = "Weighted parts of a section, scores and the grades they make"),
                @Tag(name = "Imports", description = "Files of other systems")},
        security = {@SecurityRequirement(name = "bearer"), @SecurityRequirement(name = "session")})
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer",
        description = "The access_token that POST /api/v1/login answers with, for a quarter of an hour; or a token for "
                + "scripts (campus_pat_…) that somebody made under My account, as far as its scopes go")
@SecurityScheme(name = "session", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE,
        paramName = SessionCookie.NAME, description = "What a browser has after signing in at /sign-in")
final class ApiDefinition {

    private ApiDefinition() {}
}
