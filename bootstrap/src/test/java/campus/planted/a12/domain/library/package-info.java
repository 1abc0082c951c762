@NullMarked
package campus.planted.a12.domain.library;

import org.jspecify.annotations.NullMarked;
