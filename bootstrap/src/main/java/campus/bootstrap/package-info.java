/**
 * Starts and wires the program. Start with {@link campus.bootstrap.Main} and {@link campus.bootstrap.Configuration}.
 */
@NullMarked
package campus.bootstrap;

import org.jspecify.annotations.NullMarked;
