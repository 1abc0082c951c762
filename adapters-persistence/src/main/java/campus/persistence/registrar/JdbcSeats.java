package campus.persistence.registrar;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.Seats;
import campus.domain.registrar.SectionId;
import campus.persistence.shared.SqlBatches;

@Singleton
final class JdbcSeats implements Seats {

    private final SeatCounters counters;
    private final SqlBatches batches;

    JdbcSeats(SeatCounters counters, SqlBatches batches) {
        this.counters = counters;
        this.batches = batches;
    }

    @Override
    public boolean claim(SectionId section, int seats, int waiting) {
        return counters.claim(section.value(), seats, waiting) > 0;
    }

    @Override
    public boolean promote(SectionId section) {
        return counters.promote(section.value()) > 0;
    }

    @Override
    public boolean releaseUnawaited(SectionId section) {
        return counters.releaseUnawaited(section.value()) > 0;
    }

    @Override
    public void release(SectionId section) {
        if (counters.release(section.value()) == 0) {
            throw new IllegalStateException("no seat was taken in " + section);
        }
    }

    @Override
    public void moveTaken(Map<SectionId, Integer> seats) {
        List<List<@Nullable Object>> moves = seats.entrySet().stream()
                .map(move -> List.<@Nullable Object>of(move.getValue(), move.getKey())).toList();
        if (batches.run("""
                /* language=SQL */
                update section set seats_taken = seats_taken + ? where id = ?
                """, moves) < moves.size()) {
            throw new IllegalStateException("a section is gone: " + seats);
        }
    }

    @Override
    public boolean joinWaitlist(SectionId section, int places) {
        return counters.joinWaitlist(section.value(), places) > 0;
    }

    @Override
    public void leaveWaitlist(SectionId section) {
        if (counters.leaveWaitlist(section.value()) == 0) {
            throw new IllegalStateException("nobody waits for " + section);
        }
    }
}
