package campus.application.registrar;

import java.time.Instant;
import java.util.Map;

import campus.domain.registrar.TermId;

/** What somebody who runs registration should look at in a term; each answer of one moment and in one statement. */
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
}
