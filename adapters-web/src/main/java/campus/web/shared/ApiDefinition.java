package campus.web.shared;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the API documentation says about the API as a whole. */
@OpenAPIDefinition(info = @Info(title = "Campus", version = "1",
        description = "Course registration: departments, courses, terms, sections, students and their enrollments. "
                + "Errors are problem details (RFC 9457); the page behind each type explains it."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT",
        description = "The access_token that POST /api/v1/login answers with")
final class ApiDefinition {

    private ApiDefinition() {}
}
