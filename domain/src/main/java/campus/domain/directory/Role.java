package campus.domain.directory;

/** What an account may do; one that has several roles may do what any of them may. */
public enum Role {
    /** Everything, accounts included. */
    ADMIN,
    /** Reads and changes all records of registration; no accounts. */
    REGISTRAR,
    /** Teaches. Reads what everybody of the school may: departments, courses, terms, sections and their free seats. */
    INSTRUCTOR,
    /** Studies. Reads what everybody of the school may: departments, courses, terms, sections and their free seats. */
    STUDENT,
    /** Reads all that a registrar may read, and changes nothing. */
    VIEWER
}
