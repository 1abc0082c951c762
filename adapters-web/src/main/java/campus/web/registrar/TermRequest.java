package campus.web.registrar;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Name;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.shared.Fields;
import campus.web.shared.JsonRequest;

/** What can be said about a term. */
@Introspected
public record TermRequest(
        @Nullable @Size(min = 1, max = TermCode.MAX_LENGTH) @Schema(nullable = false, description = "Unique",
                example = "2026-fall") String code,
        @Nullable @Size(min = 1, max = Name.MAX_LENGTH) @Schema(nullable = false, example = "Fall 2026") String name,
        @Nullable @Schema(nullable = false, example = "2026-08-31") LocalDate startsOn,
        @Nullable @Schema(nullable = false, description = "The last day", example = "2026-12-18") LocalDate endsOn,
        @Nullable @Schema(description = "Registration is possible from here on; always, when left out",
                example = "2026-08-01T08:00:00Z") Instant registrationOpensAt,
        @Nullable @Schema(description = "Registration is possible until shortly before",
                example = "2026-09-14T22:00:00Z") Instant registrationClosesAt,
        @Nullable @Schema(description = "The last day on which a student may drop",
                example = "2026-10-31") LocalDate dropDeadline)
        implements JsonRequest {

    /** The body of an addition, as it is documented: what a change may leave out has to be there. */
    @Schema(name = "NewTerm", description = "A new term", allOf = TermRequest.class,
            requiredProperties = {"code", "name", "startsOn", "endsOn"})
    interface New {
    }

    public static TermRequest from(Term.Details details) {
        return new TermRequest(details.code().value(), details.name().value(), details.startsOn(), details.endsOn(),
                details.registrationOpensAt(), details.registrationClosesAt(), details.dropDeadline());
    }

    @Override
    public void check() {
        toDetails();
    }

    public Term.Details toDetails() {
        Fields fields = new Fields();
        TermCode itsCode = fields.required("code", code, TermCode::new);
        Name itsName = fields.required("name", name, Name::new);
        LocalDate first = fields.required("startsOn", startsOn, day -> day);
        LocalDate last = fields.required("endsOn", endsOn, day -> day);
        return fields.build(() -> new Term.Details(itsCode, itsName, first, last, registrationOpensAt,
                registrationClosesAt, dropDeadline));
    }
}
