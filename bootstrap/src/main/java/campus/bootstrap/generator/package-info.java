/**
 * Makes schools of any size, to measure and to try things out with: the same numbers always make the same school. Start
 * with {@link campus.bootstrap.generator.GeneratedSchool}.
 */
@NullMarked
package campus.bootstrap.generator;

import org.jspecify.annotations.NullMarked;
