package campus.persistence.registrar;

import jakarta.inject.Singleton;

import campus.application.registrar.Seats;
import campus.domain.registrar.SectionId;

@Singleton
final class JdbcSeats implements Seats {

    private final SeatCounters counters;

    JdbcSeats(SeatCounters counters) {
        this.counters = counters;
    }

    @Override
    public boolean claim(SectionId section) {
        return counters.claim(section.value()) > 0;
    }

    @Override
    public void release(SectionId section) {
        if (counters.release(section.value()) == 0) {
            throw new IllegalStateException("no seat was taken in " + section);
        }
    }

    @Override
    public boolean joinWaitlist(SectionId section) {
        return counters.joinWaitlist(section.value()) > 0;
    }

    @Override
    public void leaveWaitlist(SectionId section) {
        if (counters.leaveWaitlist(section.value()) == 0) {
            throw new IllegalStateException("nobody waits for " + section);
        }
    }
}
