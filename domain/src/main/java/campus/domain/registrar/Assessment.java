package campus.domain.registrar;

import campus.domain.shared.Aggregate;

/** A weighted part of a section, such as its final exam; it stays with that section. */
public record Assessment(AssessmentId id, long version, SectionId sectionId, Details details)
        implements Aggregate<AssessmentId> {

    /** What a person may state about an assessment; the name is unique in the section. */
    public record Details(Name name, Weight weight) {
    }

    public static Assessment plan(AssessmentId id, SectionId sectionId, Details details) {
        return new Assessment(id, 0, sectionId, details);
    }

    public Assessment with(Details changed) {
        return new Assessment(id, version, sectionId, changed);
    }
}
