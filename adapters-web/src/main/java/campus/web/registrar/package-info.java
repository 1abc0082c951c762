/**
 * The registrar over HTTP: one controller for each resource, with the records it reads and answers beside it.
 * Start with {@link campus.web.registrar.EnrollmentController} and {@link campus.web.registrar.Records}.
 */
@NullMarked
package campus.web.registrar;

import org.jspecify.annotations.NullMarked;
