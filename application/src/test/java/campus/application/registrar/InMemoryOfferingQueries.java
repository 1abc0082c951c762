package campus.application.registrar;

import java.util.Optional;

import campus.application.shared.InMemoryRow;
import campus.domain.registrar.Offering;
import campus.domain.registrar.Prerequisites;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;

/** Reads offerings from memory. */
public final class InMemoryOfferingQueries implements OfferingQueries {
    private final RegistrarTables tables;

    InMemoryOfferingQueries(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Offering> offering(SectionId section) {
        return tables.store().read(() -> Optional.ofNullable(tables.sections().get(section))
                .filter(row -> !row.deleted()).map(InMemoryRow::record).map(this::offering));
    }

    private Offering offering(Section section) {
        Prerequisites prerequisites = InMemoryCourseQueries.of(tables, section.courseId());
        return new Offering(section, RegistrarTables.stored(tables.courses(), section.courseId()),
                RegistrarTables.stored(tables.terms(), section.termId()), prerequisites,
                InMemoryCourseQueries.named(tables, prerequisites));
    }
}
