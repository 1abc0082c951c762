package campus.domain.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** All enrollments of one student, with what the registration rules need to know about each. */
public record AcademicRecord(List<Entry> entries) {

    public AcademicRecord {
        entries = List.copyOf(entries);
    }

    /** One enrollment and its section; the meetings of sections that are not active may be left out. */
    public record Entry(EnrollmentId enrollmentId, SectionId sectionId, CourseId courseId, CourseCode courseCode,
            TermId termId, Credits credits, EnrollmentStatus status, @Nullable Grade grade, List<Meeting> meetings) {

        public Entry {
            if ((grade != null) != (status == EnrollmentStatus.COMPLETED)) {
                throw new IllegalArgumentException("a grade belongs to a completed enrollment: " + enrollmentId);
            }
            meetings = List.copyOf(meetings);
        }
    }

    /** The same record without one enrollment: what the rules look at when that one itself is to become active. */
    public AcademicRecord without(EnrollmentId enrollment) {
        return new AcademicRecord(entries.stream().filter(e -> !e.enrollmentId().equals(enrollment)).toList());
    }

    /**
     * The same record as far as the {@linkplain RegistrationRule rules} look at it for an offering: what is active, what
     * is in its section, and what is in courses that its prerequisites name. A rule that looks at more has to add it here.
     */
    public AcademicRecord bearingOn(Offering offering) {
        Set<CourseId> required = offering.prerequisites().courses();
        return new AcademicRecord(entries.stream().filter(e -> e.status() == EnrollmentStatus.ACTIVE
                || e.sectionId().equals(offering.section().id()) || required.contains(e.courseId())).toList());
    }

    public Optional<Entry> in(SectionId section) {
        return entries.stream().filter(e -> e.sectionId().equals(section)).findFirst();
    }

    public List<Entry> active() {
        return activeEntries().toList();
    }

    public BigDecimal activeCredits() {
        return activeEntries().map(e -> e.credits().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean hasCompleted(CourseId course, Grade minimum) {
        return entries.stream().filter(e -> e.courseId().equals(course)).map(Entry::grade)
                .anyMatch(grade -> grade != null && grade.isAtLeast(minimum));
    }

    public boolean isTaking(CourseId course) {
        return activeEntries().anyMatch(e -> e.courseId().equals(course));
    }

    private Stream<Entry> activeEntries() {
        return entries.stream().filter(e -> e.status() == EnrollmentStatus.ACTIVE);
    }
}
