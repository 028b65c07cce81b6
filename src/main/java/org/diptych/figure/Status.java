package org.diptych.figure;

import java.util.Locale;

/** How an indicator stands on the date of its publication; from the best to the worst, then what is not known. */
public enum Status {
    /** The target or the green threshold is met, for good. */
    REACHED,
    /** It is where it should be, with time left. */
    ON_TRACK,
    /** It is not where it should be, but may still get there. */
    AT_RISK,
    /** The red threshold holds, or the time is over. */
    MISSED,
    /** Nothing was measured up to the date of the publication. */
    NOT_MEASURED,
    /** There is a measurement, or there will be, but nothing to hold it against. */
    CANNOT_BE_COMPUTED;

    /** The word in data files; kinds name it so in their enumeration {@code indicator-status}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody should look at it. */
    public boolean needsAttention() {
        return this == AT_RISK || this == MISSED;
    }
}
