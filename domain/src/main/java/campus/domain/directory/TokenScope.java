package campus.domain.directory;

/** What a {@link PersonalToken} may be used for, as far as its account may do it. None contains another. */
public enum TokenScope {
    /** To read records. */
    READ,
    /** To enroll and drop students, to set statuses, and to keep assessments, scores and grades. */
    ENROLL,
    /** To change departments, courses, terms, sections and students, and to import files. */
    RECORDS,
    /** To manage accounts, which is as good as everything. */
    ACCOUNTS
}
