package campus.persistence.registrar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.core.annotation.Creator;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

import campus.application.shared.CaseFolding;
import campus.application.shared.Stamp;
import campus.domain.registrar.Name;
import campus.domain.registrar.Term;
import campus.domain.registrar.TermCode;
import campus.domain.registrar.TermId;
import campus.persistence.shared.Micros;
import campus.persistence.shared.StampedRow;
import campus.persistence.shared.Uuid16;

/** A row of {@code term}. What is folded is written and never read, since it follows from the text. */
@MappedEntity("term")
record TermRow(@Id @Uuid16 UUID id, long version, String code, String name, String nameFolded, LocalDate startsOn,
        LocalDate endsOn, @Nullable Instant registrationOpensAt, @Nullable Instant registrationClosesAt,
        @Nullable LocalDate dropDeadline, Instant createdAt, String createdBy, Instant updatedAt, String updatedBy,
        @Nullable Instant deletedAt, @Nullable String deletedBy) implements StampedRow {

    @Creator
    TermRow(@Uuid16 UUID id, long version, String code, String name, LocalDate startsOn, LocalDate endsOn,
            @Nullable Instant registrationOpensAt, @Nullable Instant registrationClosesAt,
            @Nullable LocalDate dropDeadline, Instant createdAt, String createdBy, Instant updatedAt, String updatedBy,
            @Nullable Instant deletedAt, @Nullable String deletedBy) {
        this(id, version, code, name, CaseFolding.fold(name), startsOn, endsOn, registrationOpensAt,
                registrationClosesAt, dropDeadline, createdAt, createdBy, updatedAt, updatedBy, deletedAt, deletedBy);
    }

    static TermRow of(Term term, long version, Stamp stamp) {
        Term.Details details = term.details();
        Instant at = Micros.of(stamp.at());
        String by = stamp.by().name();
        return new TermRow(term.id().value(), version, details.code().value(), details.name().value(),
                details.startsOn(), details.endsOn(), Micros.ofNullable(details.registrationOpensAt()),
                Micros.ofNullable(details.registrationClosesAt()), details.dropDeadline(), at, by, at, by, null, null);
    }

    Term term() {
        return new Term(new TermId(id), version, new Term.Details(new TermCode(code), new Name(name), startsOn, endsOn,
                registrationOpensAt, registrationClosesAt, dropDeadline));
    }
}
