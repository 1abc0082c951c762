package campus.application.registrar;

/** A section's place among others, which is by the exact part of its seats that are taken. */
public record RankedSection(long rank, SectionOccupancy section) {
}
