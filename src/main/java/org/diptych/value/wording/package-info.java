/** How each language writes numbers, dates, thresholds and signs; all of it is data. Must not know records or formats. */
@NullMarked
package org.diptych.value.wording;

import org.jspecify.annotations.NullMarked;
