package campus.application.registrar;

/** What became of the enrollments in a section, or in all live sections of a course, and of their seats. */
public record SectionStatistics(SeatCounts seats, EnrollmentStatistics enrollments) {
}
