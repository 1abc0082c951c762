package campus.web.registrar.page;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.ReviewWaitlist;
import campus.application.registrar.SectionView;
import campus.domain.registrar.Reason;
import campus.domain.registrar.RegistrationRule;
import campus.domain.registrar.Section;
import campus.web.registrar.ReasonText;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;

/**
 * The waitlist of a section.
 *
 * @param section as the waitlist was looked at
 * @param form what was sent last and refused, else an empty one
 * @param refused the enrollment that it was about, null when it was about the section
 */
public record WaitlistPage(SectionView section, RegistrationWindow registration, List<ReviewWaitlist.Line> lines,
        Form form, @Nullable UUID refused, Dates dates) {

    public int free() {
        Section shown = section.section();
        return Math.max(0, shown.details().capacity() - shown.seatsTaken());
    }

    /** Whether a seat stays free when all for whom the rules hold have one. */
    public boolean hasSeatToSpare() {
        return lines.stream().filter(line -> line.turn() != null).count() < free();
    }

    /** What the rules say of one, in words. */
    public List<String> reasons(ReviewWaitlist.Line line) {
        return line.reasons().stream().map(ReasonText::of).toList();
    }

    /** Whether the office may give them a seat against the rules, and takes it from nobody. */
    public boolean canOverride(ReviewWaitlist.Line line) {
        return !line.reasons().isEmpty() && hasSeatToSpare() && line.reasons().stream().map(Reason::code)
                .allMatch(RegistrationRule.overridableCodes()::contains);
    }

    /** The codes of the rules that stop one, each once. */
    public List<String> codes(ReviewWaitlist.Line line) {
        return line.reasons().stream().map(Reason::code).distinct().toList();
    }

    /** Whether the last form was about this one. */
    public boolean isRefused(ReviewWaitlist.Line line) {
        return line.enrollment().id().value().equals(refused);
    }
}
