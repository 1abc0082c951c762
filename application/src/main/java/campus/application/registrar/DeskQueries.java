package campus.application.registrar;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.TermId;

/** What somebody who runs registration should look at in a term, in one statement each unless it says otherwise. */
public interface DeskQueries {

    /**
     * The live and open sections of a term that need a look, at most {@code worst} of each concern, those that are as
     * bad by identity. Every concern has an entry; an unknown term has no sections.
     */
    Map<SectionConcern, ConcernedSections> concerns(TermId term, int worst);

    /**
     * How many attempts to register in a term were refused from a moment on, by the code of a rule that refused them:
     * one that broke two rules counts for each of them. Codes that none has are left out.
     */
    Map<String, Long> refusals(TermId term, Instant from);

    /**
     * The live sections of a term, and of a department where one is given, for which somebody waits, at most so many.
     * Open ones with free seats come first, those that are not open last; then the longest waitlists, of these the one
     * whose first has waited longest, and then by identity. Takes two statements when seats are free somewhere.
     */
    AwaitedSections awaited(TermId term, @Nullable DepartmentId department, int most);
}
