package campus.domain.registrar;

import campus.domain.shared.TransitionPolicy;

/** Where an enrollment stands. */
public enum EnrollmentStatus {
    WAITLISTED, ACTIVE, DROPPED, COMPLETED;

    /** The table of most schools: a completed enrollment is final, a dropped one may come back to a new seat. */
    public static final TransitionPolicy<EnrollmentStatus> DEFAULT_POLICY = TransitionPolicy.of(EnrollmentStatus.class)
            .allow(WAITLISTED, ACTIVE, DROPPED).allow(ACTIVE, DROPPED, COMPLETED).allow(DROPPED, ACTIVE).build();

    /** A completed enrollment keeps its seat, since the section was taken to its end. */
    public boolean holdsSeat() {
        return this == ACTIVE || this == COMPLETED;
    }
}
