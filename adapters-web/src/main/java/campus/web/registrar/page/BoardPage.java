package campus.web.registrar.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.application.registrar.AwaitedSection;
import campus.application.registrar.AwaitedSections;
import campus.domain.registrar.SectionStatus;
import campus.web.shared.ProblemType;
import campus.web.shared.page.Dates;
import campus.web.shared.page.Form;
import campus.web.shared.page.Option;

/**
 * The board of waitlists.
 *
 * @param choice of the term and the department
 * @param waiting null when there are no terms
 */
public record BoardPage(Form choice, List<Option> terms, List<Option> departments, @Nullable Waiting waiting) {

    /** How many sections a page has. */
    static final int MOST = 200;

    /** The sections of a term for which somebody waits, perhaps those of one department alone. */
    public record Waiting(String term, RegistrationWindow registration, AwaitedSections found,
            boolean ofOneDepartment, Dates dates) {

        /** Whether there are more than the page shows. */
        public boolean isCut() {
            return found.number() > found.first().size();
        }

        /** Where one section stands. */
        public Standing standing(AwaitedSection section) {
            if (section.status() != SectionStatus.OPEN) {
                return Standing.NOT_OPEN;
            }
            if (!section.hasSeatsThatNobodyGot()) {
                return Standing.FULL;
            }
            return registration.state() != RegistrationWindow.State.OPEN ? Standing.REGISTRATION_CLOSED
                    : section.commonest().isPresent() ? Standing.PASSED_OVER : Standing.NOT_LOOKED_AT;
        }

        /** The rule that passed over most, in a few words. */
        public String commonest(AwaitedSection section) {
            return section.commonest()
                    .map(code -> ProblemType.ofSlug(code).map(ProblemType::title).orElse(code)).orElse("");
        }

        /** How many it passed over. */
        public long commonestNumber(AwaitedSection section) {
            return section.commonest().map(code -> section.passedOver().getOrDefault(code, 0L)).orElse(0L);
        }
    }

    /** Why nobody who waits gets a seat there. */
    public enum Standing {
        FULL, NOT_OPEN, REGISTRATION_CLOSED, PASSED_OVER, NOT_LOOKED_AT
    }
}
