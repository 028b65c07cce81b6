package org.diptych.layout;

import org.diptych.style.Style;
import org.jspecify.annotations.Nullable;

/**
 * The background and border of a block that may reach over several pages. Equal by identity.
 *
 * @param outer the frame around it in the same column
 * @param x left edge of the border, in the coordinates of the column
 * @param width from border to border
 * @param depth 1 for the outermost
 */
record Frame(@Nullable Frame outer, double x, double width, Style style, int depth) {
    static Frame in(@Nullable Frame outer, double x, double width, Style style) {
        return new Frame(outer, x, width, style, outer == null ? 1 : outer.depth + 1);
    }

    /** Whether a style needs a frame to be drawn. */
    static boolean isSeen(Style style) {
        return style.background() != 0 || hasBorder(style);
    }

    static boolean hasBorder(Style style) {
        return style.borderTop().width() > 0
                || style.borderRight().width() > 0
                || style.borderBottom().width() > 0
                || style.borderLeft().width() > 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
