package campus.application.registrar;

import java.util.List;

/** Sections for which somebody waits: how many there are, and the first of them. */
public record AwaitedSections(long number, List<AwaitedSection> first) {

    public AwaitedSections {
        first = List.copyOf(first);
    }
}
