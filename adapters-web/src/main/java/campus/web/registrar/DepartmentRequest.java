package campus.web.registrar;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Department;
import campus.domain.registrar.DepartmentCode;
import campus.domain.registrar.Name;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** What can be said about a department. */
@Introspected
public record DepartmentRequest(
        @Nullable @Size(min = 1, max = DepartmentCode.MAX_LENGTH) @Schema(nullable = false,
                description = "Unique; kept in upper case", example = "CS") String code,
        @Nullable @Size(min = 1, max = Name.MAX_LENGTH) @Schema(nullable = false,
                example = "Computer Science") String name)
        implements JsonRequest {

    /** The body of an addition, as it is documented: what a change may leave out has to be there. */
    @Schema(name = "NewDepartment", description = "A new department", allOf = DepartmentRequest.class,
            requiredProperties = {"code", "name"})
    interface New {
    }

    public static DepartmentRequest from(Department.Details details) {
        return new DepartmentRequest(details.code().value(), details.name().value());
    }

    @Override
    public void check() {
        toDetails();
    }

    public Department.Details toDetails() {
        Fields fields = new Fields();
        DepartmentCode itsCode = fields.required("code", code, DepartmentCode::new);
        Name itsName = fields.required("name", name, Name::new);
        return fields.build(() -> new Department.Details(itsCode, itsName));
    }
}
