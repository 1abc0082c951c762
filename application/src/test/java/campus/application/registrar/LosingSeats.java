package campus.application.registrar;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import campus.domain.registrar.SectionId;

/** Seats of which somebody else is faster to take one, as often as the counter says. */
record LosingSeats(Seats seats, AtomicInteger losses) implements Seats {

    @Override
    public boolean claim(SectionId section, int seats, int waiting) {
        return losses.getAndUpdate(left -> Math.max(0, left - 1)) == 0 && this.seats.claim(section, seats, waiting);
    }

    @Override
    public boolean promote(SectionId section) {
        return seats.promote(section);
    }

    @Override
    public boolean releaseUnawaited(SectionId section) {
        return seats.releaseUnawaited(section);
    }

    @Override
    public void release(SectionId section) {
        seats.release(section);
    }

    @Override
    public void moveTaken(Map<SectionId, Integer> seats) {
        this.seats.moveTaken(seats);
    }

    @Override
    public boolean joinWaitlist(SectionId section, int places) {
        return seats.joinWaitlist(section, places);
    }

    @Override
    public void leaveWaitlist(SectionId section) {
        seats.leaveWaitlist(section);
    }
}
