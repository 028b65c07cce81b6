package org.diptych.layout.text;

/**
 * How a paragraph is broken into lines. Lengths are points.
 *
 * @param firstIndent of the first line; may be negative where {@code indent} makes room for it
 * @param indent of all other lines
 * @param lineHeight distance of base lines, above 0; a line grows where something in it is taller
 * @param hyphenate whether words may be divided where their language says so
 * @param hangingPunctuation whether hyphens, stops and quotation marks stand partly outside justified edges
 */
public record ParagraphStyle(
        Alignment alignment,
        double firstIndent,
        double indent,
        double lineHeight,
        boolean hyphenate,
        boolean hangingPunctuation) {
    public ParagraphStyle {
        if (!(lineHeight > 0)) {
            throw new IllegalArgumentException("lineHeight " + lineHeight + " must be above 0");
        }
    }

    /** Without indents and hanging punctuation, hyphenated. */
    public static ParagraphStyle of(Alignment alignment, double lineHeight) {
        return new ParagraphStyle(alignment, 0, 0, lineHeight, true, false);
    }

    /** Where the ends of the lines stand. */
    public enum Alignment {
        LEFT,
        RIGHT,
        CENTER,
        JUSTIFY
    }
}
