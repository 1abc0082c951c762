/**
 * Course registration: who may study what, when, and how it ended.
 * Start with {@link campus.domain.registrar.Enrollment} and {@link campus.domain.registrar.RegistrationRule}.
 */
@NullMarked
package campus.domain.registrar;

import org.jspecify.annotations.NullMarked;
