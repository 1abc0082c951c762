package campus.application.registrar;

import java.util.Map;

import campus.domain.registrar.SectionId;

/**
 * The counters of a section. Each call is one step that no other thread, process or instance can come between, and it
 * holds the section's row until the transaction ends, so callers make it as late as they can. Rolled back with the
 * transaction.
 */
public interface Seats {

    /** Takes one seat of a section for which nobody waits. */
    default boolean claim(SectionId section) {
        return claim(section, 1, 0);
    }

    /**
     * Takes so many seats, from 1, unless fewer are free or the section is not open or gone, or not exactly so many
     * wait: those were looked at before, and nobody who came since is overtaken. Then false and nothing is changed.
     */
    boolean claim(SectionId section, int seats, int waiting);

    /**
     * Moves one who waits to a free seat: one place less, one seat more. False, and nothing is changed, when no seat is
     * free, nobody waits, or the section is not open or gone.
     */
    boolean promote(SectionId section);

    /** Gives a seat back in a section for which nobody waits; false, and nothing is changed, when somebody does, or when
     * no seat was taken. */
    boolean releaseUnawaited(SectionId section);

    /** Gives a seat back.
     *
     * @throws IllegalStateException when no seat was taken */
    void release(SectionId section);

    /**
     * Moves the number of taken seats by so many in each section, as facts of the past come in. The caller holds the
     * sections and has seen that there is room; whether they are open does not matter.
     *
     * @throws RuntimeException when a section would have less than none taken, or more than it has
     */
    void moveTaken(Map<SectionId, Integer> seats);

    /** Takes one place on the waitlist. */
    default boolean joinWaitlist(SectionId section) {
        return joinWaitlist(section, 1);
    }

    /**
     * Takes so many places, from 1, on the waitlist of a full, open section; false, and nothing is changed, when a seat
     * is free or fewer places are.
     */
    boolean joinWaitlist(SectionId section, int places);

    /** Gives a place on the waitlist back.
     *
     * @throws IllegalStateException when nobody waits */
    void leaveWaitlist(SectionId section);
}
