package campus.persistence.registrar;

import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import campus.application.registrar.RegistrarResources;
import campus.persistence.shared.SqlSchema;

import static campus.persistence.shared.SqlSchema.Letters.LOWER;
import static campus.persistence.shared.SqlSchema.Letters.MIXED;
import static campus.persistence.shared.SqlSchema.Letters.UPPER;

/** Where the registrar's records are stored, as far as lists ask for them. */
@Factory
final class RegistrarSchema {

    static final SqlSchema SCHEMA = new SqlSchema(Map.of("section.seatsFree", "(%s.capacity - %s.seats_taken)"),
            Map.ofEntries(Map.entry("department.code", UPPER), Map.entry("department.name", MIXED),
                    Map.entry("course.code", UPPER), Map.entry("course.title", MIXED), Map.entry("term.code", LOWER),
                    Map.entry("term.name", MIXED), Map.entry("section.number", UPPER),
                    Map.entry("section.instructor", MIXED), Map.entry("student.studentNumber", UPPER),
                    Map.entry("student.name", MIXED), Map.entry("student.email", LOWER)),
            Set.of(RegistrarResources.ENROLLMENT));

    @Singleton
    SqlSchema schema() {
        return SCHEMA;
    }
}
