package campus.application.registrar;

import campus.domain.registrar.CourseCode;
import campus.domain.registrar.Name;
import campus.domain.registrar.SectionId;
import campus.domain.registrar.SectionNumber;
import campus.domain.registrar.TermCode;

/** How full a section is, with the names of what it is an offering of. */
public record SectionOccupancy(SectionId id, CourseCode courseCode, Name courseTitle, TermCode termCode,
        SectionNumber number, SeatCounts seats) {

    /** Which sections come first; those with as many seats taken stand by identity, in the same direction. */
    public enum Order {
        FULLEST, EMPTIEST
    }
}
