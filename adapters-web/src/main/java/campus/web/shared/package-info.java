/**
 * What every resource of the REST API shares: problem details, JSON bodies, lists, entity tags, headers and pages.
 * Start with {@link campus.web.shared.ProblemType} and {@link campus.web.shared.JsonBodyReader}.
 */
@NullMarked
package campus.web.shared;

import org.jspecify.annotations.NullMarked;
