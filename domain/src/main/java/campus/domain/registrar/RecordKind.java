package campus.domain.registrar;

/** The types of record whose changes are kept. */
public enum RecordKind {
    DEPARTMENT, COURSE, TERM, SECTION, STUDENT, ASSESSMENT
}
