package org.diptych.layout.text;

import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** One piece of a paragraph, in reading order. The tag comes back on every {@link Fragment} made from the run. */
public sealed interface Run {
    /** The caller's own object: a link, a note call, a structure element; compared by identity. */
    @Nullable
    Object tag();

    /**
     * Characters in one style and language. White space is collapsed to single spaces, also between runs; no-break
     * spaces are kept. A soft hyphen allows a division and is not printed elsewhere.
     *
     * @param language null for a language that is not hyphenated
     */
    record Text(
            String text,
            TextStyle style,
            @Nullable Language language,
            @Nullable Object tag) implements Run {}

    /**
     * Something of fixed size that stands in the line like a letter (check box, small drawing).
     *
     * @param ascent above the base line, in points
     * @param descent below the base line, in points, not negative
     */
    record Atom(
            double width,
            double ascent,
            double descent,
            @Nullable Object tag) implements Run {}

    /**
     * Fills what the line leaves free by repeating a pattern, dots for instance; with an empty pattern, by nothing. The
     * repeats stand on a grid that starts at the right edge, so that the dots of several lines are aligned.
     */
    record Leader(String pattern, TextStyle style, @Nullable Object tag) implements Run {}

    /** Ends the line. */
    record LineBreak(@Nullable Object tag) implements Run {}
}
