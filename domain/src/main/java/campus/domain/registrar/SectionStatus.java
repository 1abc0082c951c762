package campus.domain.registrar;

/** Whether a section takes enrollments; one that is closed or cancelled keeps those it has. */
public enum SectionStatus {
    OPEN, CLOSED, CANCELLED
}
