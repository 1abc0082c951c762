/**
 * The pages of the registrar's records. Start with {@link campus.web.registrar.page.RecordPages}.
 */
@NullMarked
package campus.web.registrar.page;

import org.jspecify.annotations.NullMarked;
