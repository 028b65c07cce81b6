package org.diptych.layout.text;

/**
 * The face and size that place the base lines of a paragraph, in points.
 *
 * @param size 0 where a paragraph has no text
 */
record Strut(double ascent, double descent, double size) {
    /** Of a paragraph without text. */
    static final Strut NONE = new Strut(0, 0, 0);

    static Strut of(Face face, double size) {
        return new Strut(face.ascent() * size / 1000, face.descent() * size / 1000, size);
    }

    /** From the top of a line of that height to its base line. */
    double baseline(double lineHeight) {
        return size == 0 ? lineHeight : (lineHeight - ascent - descent) / 2 + ascent;
    }
}
