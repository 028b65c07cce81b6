package org.diptych.layout.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph measured once, to be broken for any width. Immutable. */
public final class Paragraph {
    Paragraph() {}

    /**
     * The lines for a width; at least one, unless there are no runs.
     *
     * @param width in points
     */
    public List<Line> lines(double width) {
        return List.of();
    }

    /** The width below which something would stick out, with words divided where they may be. */
    public double minWidth() {
        return 0;
    }

    /** The width of the longest word undivided: a good least width for a table column. */
    public double wordWidth() {
        return 0;
    }

    /** The width at which it needs no line end of its own. */
    public double maxWidth() {
        return 0;
    }

    /** Characters that no face has; they are shown as a box. */
    public List<Missing> missing() {
        return List.of();
    }

    /** A character without a glyph, with the tag of its run. */
    public record Missing(int codePoint, @Nullable Object tag) {}
}
