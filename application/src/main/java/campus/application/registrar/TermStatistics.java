package campus.application.registrar;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import campus.domain.registrar.SectionStatus;

/**
 * A term in numbers, over all its live sections, cancelled ones included.
 *
 * @param sections how many there are of each status, those that none has included
 * @param courses how many different courses have a section
 * @param students how many different students have an enrollment that holds a seat
 */
public record TermStatistics(Map<SectionStatus, Long> sections, long courses, SeatCounts seats, long students,
        EnrollmentStatistics enrollments) {

    public TermStatistics {
        Map<SectionStatus, Long> all = new EnumMap<>(SectionStatus.class);
        for (SectionStatus status : SectionStatus.values()) {
            all.put(status, sections.getOrDefault(status, 0L));
        }
        sections = Collections.unmodifiableMap(all);
    }
}
