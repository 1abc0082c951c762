/**
 * Who may use Campus. Start with {@link campus.domain.directory.Account}.
 */
@NullMarked
package campus.domain.directory;

import org.jspecify.annotations.NullMarked;
