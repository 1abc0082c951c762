package campus.web.registrar.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import campus.web.shared.page.Form;
import campus.web.shared.page.Option;

/**
 * The registrar's desk.
 *
 * @param choice of the term
 * @param terms to choose from, the latest first
 * @param overview null when there are no terms
 */
public record DeskPage(Form choice, List<Option> terms, @Nullable TermOverview overview) {
}
