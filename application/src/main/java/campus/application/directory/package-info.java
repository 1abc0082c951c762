/**
 * Signing in, and who may. Start with {@link campus.application.directory.SignIn}.
 */
@NullMarked
package campus.application.directory;

import org.jspecify.annotations.NullMarked;
