package campus.application.registrar;

/** Why somebody should look at a section that is open. */
public enum SectionConcern {
    /** No seat is free, and students wait for one. The longest waitlist is the worst. */
    WAITED_FOR,
    /** Fewer than {@value #FEW} seats are taken, and {@value #FEW} or more are free. The fewest are the worst. */
    NEARLY_EMPTY,
    /** Nobody knows when it meets. */
    WITHOUT_MEETINGS,
    /** Nobody teaches it. */
    WITHOUT_INSTRUCTOR;

    public static final int FEW = 5;
}
