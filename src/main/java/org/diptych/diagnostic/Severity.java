package org.diptych.diagnostic;

import java.util.Locale;

/** How bad a problem is; the order is from worst to mildest. */
public enum Severity {
    /** The publication cannot be built rightly; nothing is written. */
    ERROR,
    /** The publication is built, but somebody should look. */
    WARNING,
    /** Worth knowing. */
    NOTE;

    /** The word printed in a diagnostic. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
