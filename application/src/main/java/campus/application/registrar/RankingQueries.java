package campus.application.registrar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import campus.domain.registrar.DepartmentId;
import campus.domain.registrar.TermId;

/**
 * Ranks students and sections, each answer of one moment and in one statement. Ranks count from 1; those that are equal
 * share one, and leave as many out after it. Deleted students and sections are not ranked.
 */
public interface RankingQueries {

    /**
     * The first {@code limit} students by what they completed in the courses of a department, or in one term of it,
     * those of the same rank by student number. An unknown term leaves nobody. Whoever has fewer credits, or none, is
     * not ranked. Empty when the department is unknown or deleted.
     */
    Optional<List<RankedStudent>> students(DepartmentId department, @Nullable TermId term, BigDecimal minimumCredits,
            int limit);

    /**
     * The first {@code limit} sections of a term by their seats taken out of all their seats, those of the same rank by
     * course code and number. Cancelled ones are left out; those without seats share the last rank. Empty when the term
     * is unknown or deleted.
     */
    Optional<List<RankedSection>> sections(TermId term, int limit);
}
