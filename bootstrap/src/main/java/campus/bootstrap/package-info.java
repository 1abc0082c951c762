/** Starts and wires the program. Start with {@link campus.bootstrap.Main}. */
@NullMarked
package campus.bootstrap;

import org.jspecify.annotations.NullMarked;
