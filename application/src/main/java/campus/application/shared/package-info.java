/**
 * What the use cases of every context share: transactions, identities, pages of lists.
 * Start with {@link campus.application.shared.Transactions} and {@link campus.application.shared.ListRequest}.
 */
@NullMarked
package campus.application.shared;

import org.jspecify.annotations.NullMarked;
