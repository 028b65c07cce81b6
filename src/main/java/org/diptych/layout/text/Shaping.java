package org.diptych.layout.text;

/** What shaping may do. */
enum Shaping {
    STANDARD(true, false),
    SPACED(false, false),
    TABULAR(true, true),
    SPACED_TABULAR(false, true);

    private final boolean ligatures;
    private final boolean tabular;

    Shaping(boolean ligatures, boolean tabular) {
        this.ligatures = ligatures;
        this.tabular = tabular;
    }

    /** Not in letter-spaced text. */
    boolean ligatures() {
        return ligatures;
    }

    /** Whether all digits get the width of the widest. */
    boolean tabular() {
        return tabular;
    }

    static Shaping of(TextStyle style) {
        if (style.letterSpacing() != 0) {
            return style.tabularFigures() ? SPACED_TABULAR : SPACED;
        }
        return style.tabularFigures() ? TABULAR : STANDARD;
    }
}
