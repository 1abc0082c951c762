package campus.web.registrar.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.SectionConcern;
import campus.domain.registrar.EnrollmentStatus;
import campus.domain.registrar.SectionStatus;
import campus.domain.registrar.TermCode;
import campus.web.shared.page.ListLink;

/** Where the records behind the numbers of a term are listed. */
public record TermLinks(TermCode term) {

    public String sections() {
        return ListLink.to("/sections", inTerm(""));
    }

    public String sections(SectionStatus status) {
        return ListLink.to("/sections", inTerm(""), "status==" + lower(status));
    }

    public String sectionsOf(String department) {
        return ListLink.to("/sections", inTerm(""), ListLink.says("course.department.code", department));
    }

    public String courses() {
        return ListLink.to("/courses", inTerm("sections."));
    }

    /** Those who have a seat. */
    public String students() {
        return ListLink.to("/students", inTerm("enrollments.section."), "enrollments.status=in=(active,completed)");
    }

    public String enrollments(EnrollmentStatus status) {
        return ListLink.to("/enrollments", inTerm("section."), "status==" + lower(status));
    }

    /** What was enrolled on a day, in UTC. */
    public String enrolledOn(LocalDate day) {
        return ListLink.to("/enrollments", inTerm("section."), "enrolledAt=date=" + day);
    }

    /** Completed enrollments with a grade of this at least, and below the other, if there is one. */
    public String graded(BigDecimal least, @Nullable BigDecimal below) {
        String from = "grade>=" + least;
        return ListLink.to("/enrollments", inTerm("section."), "status==completed",
                below == null ? from : from + ";grade<" + below);
    }

    /** Null where no filter can tell. */
    public @Nullable String concern(SectionConcern concern) {
        String condition = switch (concern) {
            case WAITED_FOR -> "seatsFree==0;waitlisted>0";
            case NEARLY_EMPTY -> "seatsTaken<" + SectionConcern.FEW + ";seatsFree>=" + SectionConcern.FEW;
            case WITHOUT_INSTRUCTOR -> "instructor=isnull=true";
            case WITHOUT_MEETINGS -> null;
        };
        return condition == null ? null : ListLink.to("/sections", inTerm(""), "status==open", condition);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String inTerm(String way) {
        return ListLink.says(way + "term.code", term.value());
    }
}
