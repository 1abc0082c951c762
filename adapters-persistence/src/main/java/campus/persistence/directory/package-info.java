/**
 * Accounts in the database. Start with {@link campus.persistence.directory.JdbcAccountRepository}.
 */
@NullMarked
package campus.persistence.directory;

import org.jspecify.annotations.NullMarked;
