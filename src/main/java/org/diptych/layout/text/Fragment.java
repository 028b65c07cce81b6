package org.diptych.layout.text;

import java.util.List;
import org.diptych.language.Language;
import org.jspecify.annotations.Nullable;

/** A part of a {@link Line} from one run. Lengths are points; {@code x} counts from the left edge of the paragraph. */
public sealed interface Fragment {
    /** Left edge. */
    double x();

    /** Advance, to the left edge of what follows. */
    double width();

    /** The tag of its run. */
    @Nullable
    Object tag();

    /** An {@link Run.Atom} in its place. */
    record Atom(
            double x,
            double width,
            double ascent,
            double descent,
            @Nullable Object tag) implements Fragment {}

    /**
     * Glyphs of one face at one size. Spaces are words of their own, so the words' texts joined are the text. To draw
     * it, write the glyphs of each word one after the other with {@link ShapedWord#kern} between them, then
     * {@link Placed#after} before the next word.
     *
     * @param size in points; differs from the size of {@code style} for small capitals
     * @param style of the run; gives colour, base line shift, letter spacing, underline
     * @param leader whether these are the dots of a {@link Run.Leader}: decoration, not text
     */
    record Glyphs(
            double x,
            double width,
            Face face,
            double size,
            TextStyle style,
            @Nullable Language language,
            boolean leader,
            List<Placed> words,
            @Nullable Object tag)
            implements Fragment {
        /** The text as it was given, with a hyphen where the line divides a word. */
        public String text() {
            var text = new StringBuilder();
            words.forEach(word -> text.append(word.word().text()));
            return text.toString();
        }
    }

    /**
     * A word in its place.
     *
     * @param after extra distance to the next word in 1/1000 of the size, positive to the right (a PDF {@code TJ}
     *     number with the other sign)
     * @param hyphen whether the last glyph is a hyphen that the line break put there: not text
     */
    record Placed(ShapedWord word, double after, boolean hyphen) {}
}
