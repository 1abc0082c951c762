package campus.web.registrar;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.EmailAddress;
import campus.domain.registrar.Name;
import campus.domain.registrar.Remark;
import campus.domain.registrar.Student;
import campus.domain.registrar.StudentNumber;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** What can be said about a student. */
@Introspected
public record StudentRequest(
        @Nullable @Size(min = 1, max = StudentNumber.MAX_LENGTH) @Schema(nullable = false,
                description = "Unique; kept in upper case", example = "U0000001") String studentNumber,
        @Nullable @Size(min = 1, max = Name.MAX_LENGTH) @Schema(nullable = false, example = "Ann Lee") String name,
        @Nullable @Size(min = 1, max = EmailAddress.MAX_LENGTH) @Schema(nullable = false,
                description = "Unique; kept in lower case", example = "ann@school.example") String email,
        @Nullable @Schema(description = "From 1900 on, not in the future",
                example = "2007-05-23") LocalDate dateOfBirth,
        @Nullable @Size(min = 1, max = Remark.MAX_LENGTH) @Schema(
                description = "Why registration is blocked; left out or null while it is not") String hold)
        implements JsonRequest {

    /** The body of an addition, as it is documented: what a change may leave out has to be there. */
    @Schema(name = "NewStudent", description = "A new student", allOf = StudentRequest.class,
            requiredProperties = {"studentNumber", "name", "email"})
    interface New {
    }

    public static StudentRequest from(Student.Details details) {
        Remark hold = details.hold();
        return new StudentRequest(details.number().value(), details.name().value(), details.email().value(),
                details.dateOfBirth(), hold == null ? null : hold.value());
    }

    @Override
    public void check() {
        toDetails();
    }

    public Student.Details toDetails() {
        Fields fields = new Fields();
        StudentNumber number = fields.required("studentNumber", studentNumber, StudentNumber::new);
        Name itsName = fields.required("name", name, Name::new);
        EmailAddress address = fields.required("email", email, EmailAddress::new);
        Remark block = fields.optional("hold", hold, Remark::new);
        return fields.build(() -> new Student.Details(number, itsName, address, dateOfBirth, block));
    }
}
