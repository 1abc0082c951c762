package campus.persistence.registrar;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import campus.domain.registrar.Meeting;
import campus.persistence.shared.Uuid16;

/** Statements on {@code meeting}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MeetingTable extends GenericRepository<MeetingRow, UUID> {

    Collector<MeetingRow, ?, Map<UUID, List<Meeting>>> BY_SECTION = Collectors.groupingBy(MeetingRow::sectionId,
            Collectors.mapping(MeetingRow::meeting, Collectors.toList()));

    List<MeetingRow> findBySectionIdInOrderByOrdinal(@Uuid16 List<UUID> sections);

    @Query("""
            /* language=SQL */
            delete from meeting where section_id = :section
            """)
    int deleteOf(@Uuid16 UUID section);

    /** The meetings of several sections in one statement; a section without any is not in the map. */
    default Map<UUID, List<Meeting>> of(List<UUID> sections) {
        return sections.isEmpty() ? Map.of()
                : findBySectionIdInOrderByOrdinal(sections).stream().collect(BY_SECTION);
    }

    default List<Meeting> of(UUID section) {
        return of(List.of(section)).getOrDefault(section, List.of());
    }
}
