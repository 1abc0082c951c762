/**
 * What every context of the domain shares: checked values, violations and status-transition tables.
 * Start with {@link campus.domain.shared.TransitionPolicy} and {@link campus.domain.shared.Violation}.
 */
@NullMarked
package campus.domain.shared;

import org.jspecify.annotations.NullMarked;
