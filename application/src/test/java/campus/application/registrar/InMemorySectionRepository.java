package campus.application.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import campus.application.shared.InMemoryRecords;
import campus.application.shared.InMemoryRow;
import campus.domain.registrar.CourseId;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;

import static java.util.stream.Collectors.groupingBy;

/** Keeps sections in memory. A section begins without enrollments, and saving it never moves its counters. */
public final class InMemorySectionRepository extends InMemoryRecords<SectionId, Section> implements SectionRepository {
    private final RegistrarTables tables;

    InMemorySectionRepository(RegistrarTables tables) {
        super(tables.store(), tables.sections());
        this.tables = tables;
    }

    @Override
    public Map<Key, Found<Section>> findByKeys(Collection<Key> keys) {
        Map<Key, Found<Section>> found = new HashMap<>();
        holders("number", keys).forEach((key, row) -> found.put(key, new Found<>(row.record(), row.deleted())));
        return found;
    }

    @Override
    public Map<CourseId, List<Offered>> offeredIn(Collection<CourseId> courses) {
        tables.store().requireTransaction();
        return tables.sections().all().stream().filter(row -> !row.deleted()).map(InMemoryRow::record)
                .filter(section -> courses.contains(section.courseId()))
                .map(section -> new Offered(section.id(), section.courseId(),
                        RegistrarTables.stored(tables.terms(), section.termId()).details().endsOn()))
                .collect(groupingBy(Offered::courseId));
    }

    @Override
    protected List<Unique> uniques(Section record) {
        return List.of(new Unique("number", new Key(record.courseId(), record.termId(), record.details().number())));
    }

    @Override
    protected Section versioned(Section record, long version) {
        return new Section(record.id(), version, record.courseId(), record.termId(), record.details(),
                record.seatsTaken(), record.waitlisted());
    }

    @Override
    protected Section replacing(Section stored, Section given) {
        if (given.details().capacity() < stored.seatsTaken()
                || given.details().waitlistCapacity() < stored.waitlisted()) {
            throw new IllegalStateException("more is taken than the new capacity: " + stored);
        }
        return stored.with(given.details());
    }

    @Override
    protected void requireReferences(Section record) {
        RegistrarTables.stored(tables.courses(), record.courseId());
        RegistrarTables.stored(tables.terms(), record.termId());
        if (tables.sections().get(record.id()) == null && (record.seatsTaken() != 0 || record.waitlisted() != 0)) {
            throw new IllegalStateException("only the seats port moves counters: " + record);
        }
    }

    @Override
    protected Map<String, Long> countDependents(SectionId id) {
        return Map.of("enrollments",
                tables.enrollments().all().stream().filter(row -> row.sectionId().equals(id)).count(), "assessments",
                tables.assessments().all().stream()
                        .filter(row -> !row.deleted() && row.record().sectionId().equals(id)).count());
    }
}
