package campus.domain.registrar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import campus.domain.shared.Actor;

/**
 * That a student wanted to be in a section and the rules refused it; written once, never changed. The reasons are
 * codes of {@link Reason}, each once, in the order of the rules.
 */
public record RefusedAttempt(UUID id, StudentId studentId, SectionId sectionId, List<String> reasons, Instant at,
        Actor by) {

    public RefusedAttempt {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("nothing was refused: " + id);
        }
        reasons = List.copyOf(reasons);
    }

    public static RefusedAttempt of(UUID id, StudentId student, SectionId section, List<Reason> reasons, Instant at,
            Actor by) {
        return new RefusedAttempt(id, student, section, reasons.stream().map(Reason::code).distinct().toList(), at,
                by);
    }
}
