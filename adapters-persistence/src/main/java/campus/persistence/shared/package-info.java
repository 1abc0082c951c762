/**
 * What the storage of every context shares: transactions, identities, SQL of our own and lists by keyset.
 * Start with {@link campus.persistence.shared.JdbcRecords} for writing and {@link campus.persistence.shared.KeysetList}
 * for reading.
 */
@NullMarked
package campus.persistence.shared;

import org.jspecify.annotations.NullMarked;
