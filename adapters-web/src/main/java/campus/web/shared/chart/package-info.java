/**
 * Where the lines, bars and words of charts stand, in the units of a drawing that is {@link campus.web.shared.chart.Scale#WIDTH}
 * wide. Templates draw them; nothing here knows what a chart is about.
 */
@NullMarked
package campus.web.shared.chart;

import org.jspecify.annotations.NullMarked;
