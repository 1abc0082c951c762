package campus.application.registrar;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.application.shared.InMemoryRow;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;

/** Moves the counters of sections held in memory; the store's lock makes each call one step. */
public final class InMemorySeats implements Seats {
    private final RegistrarTables tables;

    InMemorySeats(RegistrarTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean claim(SectionId section, int seats, int waiting) {
        InMemoryRow<Section> row = row(section);
        if (row == null || !takesEnrollments(row) || row.record().waitlisted() != waiting
                || row.record().seatsTaken() + seats > row.record().details().capacity()) {
            return false;
        }
        count(row, seats, 0);
        return true;
    }

    @Override
    public boolean promote(SectionId section) {
        InMemoryRow<Section> row = row(section);
        if (row == null || !takesEnrollments(row) || row.record().waitlisted() == 0 || !row.record().hasFreeSeat()) {
            return false;
        }
        count(row, 1, -1);
        return true;
    }

    @Override
    public boolean releaseUnawaited(SectionId section) {
        InMemoryRow<Section> row = row(section);
        if (row == null || row.record().seatsTaken() == 0 || row.record().waitlisted() > 0) {
            return false;
        }
        count(row, -1, 0);
        return true;
    }

    @Override
    public void release(SectionId section) {
        InMemoryRow<Section> row = row(section);
        if (row == null || row.record().seatsTaken() == 0) {
            throw new IllegalStateException("no seat was taken: " + section);
        }
        count(row, -1, 0);
    }

    @Override
    public void moveTaken(Map<SectionId, Integer> seats) {
        seats.forEach((section, change) -> {
            InMemoryRow<Section> row = row(section);
            int taken = row == null ? -1 : row.record().seatsTaken() + change;
            if (row == null || taken < 0 || taken > row.record().details().capacity()) {
                throw new IllegalStateException("not so many seats: " + section + " " + change);
            }
            count(row, change, 0);
        });
    }

    @Override
    public boolean joinWaitlist(SectionId section, int places) {
        InMemoryRow<Section> row = row(section);
        if (row == null || !takesEnrollments(row) || row.record().hasFreeSeat()
                || row.record().waitlisted() + places > row.record().details().waitlistCapacity()) {
            return false;
        }
        count(row, 0, places);
        return true;
    }

    @Override
    public void leaveWaitlist(SectionId section) {
        InMemoryRow<Section> row = row(section);
        if (row == null || row.record().waitlisted() == 0) {
            throw new IllegalStateException("nobody waits: " + section);
        }
        count(row, 0, -1);
    }

    private @Nullable InMemoryRow<Section> row(SectionId section) {
        tables.store().requireTransaction();
        return tables.sections().get(section);
    }

    private void count(InMemoryRow<Section> row, int seats, int waiting) {
        Section s = row.record();
        tables.sections().put(s.id(), row.with(new Section(s.id(), s.version(), s.courseId(), s.termId(), s.details(),
                s.seatsTaken() + seats, s.waitlisted() + waiting)));
    }

    private static boolean takesEnrollments(InMemoryRow<Section> row) {
        return !row.deleted() && row.record().isOpen();
    }
}
