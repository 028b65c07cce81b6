package org.diptych.layout.text;

/** One font file, read: metrics, glyphs, kerning, ligatures. Equal by identity. Safe for several threads. */
public final class Face {
    private final String path;
    private final String family;
    private final int weight;
    private final boolean italic;

    Face(String path, String family, int weight, boolean italic) {
        this.path = path;
        this.family = family;
        this.weight = weight;
        this.italic = italic;
    }

    /** Path of the font file in its {@link FontSource}, or of a face that comes with the program. */
    public String path() {
        return path;
    }

    /** The whole font file; do not change it. */
    public byte[] bytes() {
        return new byte[0];
    }

    /** Family name. */
    public String family() {
        return family;
    }

    /** 100 to 900. */
    public int weight() {
        return weight;
    }

    /** Whether it is slanted. */
    public boolean isItalic() {
        return italic;
    }

    /** Height of the line above the base line, in 1/1000 of the size. */
    public int ascent() {
        return 0;
    }

    /** Depth of the line below the base line, in 1/1000 of the size, positive. */
    public int descent() {
        return 0;
    }

    /** Height of capitals, in 1/1000 of the size. */
    public int capHeight() {
        return 0;
    }

    /** Middle of the underline, in 1/1000 of the size; negative is below the base line. */
    public int underlinePosition() {
        return 0;
    }

    /** Thickness of the underline, in 1/1000 of the size. */
    public int underlineThickness() {
        return 0;
    }

    /** The glyph of a character, 0 for none. */
    public int glyph(int codePoint) {
        return 0;
    }

    /** Width of a glyph in 1/1000 of the size, as it is written in the PDF's width table. */
    public int advance(int glyph) {
        return 0;
    }
}
