/**
 * The use cases of course registration, and the ports they need. Start with
 * {@link campus.application.registrar.EnrollStudent} and {@link campus.application.registrar.RegistrarUseCases}.
 */
@NullMarked
package campus.application.registrar;

import org.jspecify.annotations.NullMarked;
