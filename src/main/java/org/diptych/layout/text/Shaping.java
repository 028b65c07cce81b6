package org.diptych.layout.text;

/**
 * What shaping may do.
 *
 * @param ligatures not in letter-spaced text
 * @param tabular whether all digits get the width of the widest
 */
record Shaping(boolean ligatures, boolean tabular) {
    static final Shaping STANDARD = new Shaping(true, false);
    private static final Shaping SPACED = new Shaping(false, false);
    private static final Shaping TABULAR = new Shaping(true, true);
    private static final Shaping SPACED_TABULAR = new Shaping(false, true);

    static Shaping of(TextStyle style) {
        if (style.letterSpacing() != 0) {
            return style.tabularFigures() ? SPACED_TABULAR : SPACED;
        }
        return style.tabularFigures() ? TABULAR : STANDARD;
    }
}
