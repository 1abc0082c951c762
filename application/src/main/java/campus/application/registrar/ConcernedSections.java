package campus.application.registrar;

import java.util.List;

/** The sections that share a concern: how many there are, and the worst of them. */
public record ConcernedSections(long number, List<SectionOccupancy> worst) {

    public static final ConcernedSections NONE = new ConcernedSections(0, List.of());

    public ConcernedSections {
        worst = List.copyOf(worst);
    }
}
