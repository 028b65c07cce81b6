/** Figures computed from records: statuses, roll-ups, facts, assertions. Must not know how they are printed. */
@NullMarked
package org.diptych.figure;

import org.jspecify.annotations.NullMarked;
