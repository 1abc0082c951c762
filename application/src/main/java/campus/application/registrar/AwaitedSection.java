package campus.application.registrar;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import campus.domain.registrar.SectionStatus;

/**
 * A section for which somebody waits.
 *
 * @param since when the first who waits began to
 * @param passedOver how many who wait were passed over when their turn came last, by the code of a rule that stood in
 *        the way; empty unless seats are free in an open section
 */
public record AwaitedSection(SectionOccupancy section, SectionStatus status, int waitlistCapacity, Instant since,
        Map<String, Long> passedOver) {

    public AwaitedSection {
        passedOver = Map.copyOf(passedOver);
    }

    /** The same section with what stood in the way. */
    public AwaitedSection with(Map<String, Long> codes) {
        return new AwaitedSection(section, status, waitlistCapacity, since, codes);
    }

    /** Whether a seat is free in an open section although somebody waits. */
    public boolean hasSeatsThatNobodyGot() {
        return status == SectionStatus.OPEN && section.seats().free() > 0;
    }

    /** The code that passed over most, of several the first in the alphabet; empty when none did. */
    public Optional<String> commonest() {
        return passedOver.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey);
    }
}
