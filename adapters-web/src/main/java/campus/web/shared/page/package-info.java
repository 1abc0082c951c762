/**
 * Pages for people: templates of {@code src/main/jte} filled with what a controller found. Start with
 * {@link campus.web.shared.page.Pages}.
 */
@NullMarked
package campus.web.shared.page;

import org.jspecify.annotations.NullMarked;
