/**
 * The directory over HTTP: signing in for a bearer token, and who may.
 * Start with {@link campus.web.directory.LoginController}.
 */
@NullMarked
package campus.web.directory;

import org.jspecify.annotations.NullMarked;
