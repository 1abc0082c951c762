package campus.application.registrar;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.Enrollment;
import campus.domain.registrar.Name;
import campus.domain.registrar.Reason;
import campus.domain.registrar.Section;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.StudentNumber;

/**
 * Tells who waits for a section and what the rules say of a seat for each of them now, as whoever gives free seats away
 * would judge. Changes nothing, and holds nothing.
 */
public interface ReviewWaitlist {

    /** So many of those who wait are looked at, the longest waiting. */
    int MOST = 500;

    Outcome review(SectionId section);

    /** Whether there is such a section. */
    sealed interface Outcome {

        /** Those who wait, the longest waiting first; the section tells how many there are in all. */
        record Reviewed(Section section, List<Line> lines) implements Outcome {

            public Reviewed {
                lines = List.copyOf(lines);
            }
        }

        record UnknownSection() implements Outcome {
        }
    }

    /**
     * One who waits.
     *
     * @param position on the waitlist, from 1
     * @param turn which of the next free seats is theirs, from 1, among those for whom all rules hold; null when some do
     *        not
     * @param reasons which rules do not hold, in their order; that no seat is free is none of them
     * @param overridden codes of the rules that were overridden when they came, in the order of the rules
     */
    record Line(Enrollment enrollment, int position, StudentNumber studentNumber, Name studentName,
            @Nullable Integer turn, List<Reason> reasons, List<String> overridden) {

        public Line {
            reasons = List.copyOf(reasons);
            overridden = List.copyOf(overridden);
        }

        /** Whether one of so many free seats would be theirs. */
        public boolean getsOneOf(int freeSeats) {
            return turn != null && turn <= freeSeats;
        }
    }
}
