/**
 * Imports for a person in front of a terminal, or for a script. Start with
 * {@link campus.bootstrap.terminal.TerminalImport}.
 */
@NullMarked
package campus.bootstrap.terminal;

import org.jspecify.annotations.NullMarked;
