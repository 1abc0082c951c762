package campus.domain.registrar;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.domain.shared.Aggregate;
import campus.domain.shared.InvalidValueException;
import campus.domain.shared.Violation;

/**
 * One offering of a course in a term. The counters {@code seatsTaken} and {@code waitlisted} are facts of the moment it
 * was read: they move with every enrollment and without a new version, and only the seat port changes them.
 */
public record Section(SectionId id, long version, CourseId courseId, TermId termId, Details details, int seatsTaken,
        int waitlisted) implements Aggregate<SectionId> {

    public static final int MAX_CAPACITY = 100_000;
    public static final int MAX_MEETINGS = 14;

    /**
     * What a person may state about a section; no two meetings overlap.
     *
     * @param instructor the name that is shown, null while nobody is assigned
     * @param instructorId who grades the section with an account of their own; null when nobody does
     */
    public record Details(SectionNumber number, int capacity, int waitlistCapacity, SectionStatus status,
            @Nullable Name instructor, @Nullable InstructorId instructorId, List<Meeting> meetings) {

        public Details {
            requireCapacity("capacity", capacity);
            requireCapacity("waitlistCapacity", waitlistCapacity);
            if (meetings.size() > MAX_MEETINGS) {
                throw new InvalidValueException("meetings", new Violation.TooMany(MAX_MEETINGS));
            }
            for (int i = 0; i < meetings.size(); i++) {
                if (meetings.subList(0, i).stream().anyMatch(meetings.get(i)::overlaps)) {
                    throw new InvalidValueException("meetings/" + i, new Violation.Repeated());
                }
            }
            meetings = List.copyOf(meetings);
        }

        private static void requireCapacity(String field, int capacity) {
            if (capacity < 0 || capacity > MAX_CAPACITY) {
                throw new InvalidValueException(field, new Violation.OutOfRange("0", "" + MAX_CAPACITY));
            }
        }
    }

    public static Section open(SectionId id, CourseId courseId, TermId termId, Details details) {
        return new Section(id, 0, courseId, termId, details, 0, 0);
    }

    public Section with(Details changed) {
        return new Section(id, version, courseId, termId, changed, seatsTaken, waitlisted);
    }

    public boolean isOpen() {
        return details.status() == SectionStatus.OPEN;
    }

    public boolean hasFreeSeat() {
        return seatsTaken < details.capacity();
    }

    public boolean hasWaitlistRoom() {
        return waitlisted < details.waitlistCapacity();
    }

    /** The section as the next student finds it: one seat fewer is free or, when none is, one more waits. */
    public Section afterOneMore() {
        boolean seat = hasFreeSeat();
        return new Section(id, version, courseId, termId, details, seat ? seatsTaken + 1 : seatsTaken,
                seat ? waitlisted : waitlisted + 1);
    }
}
