package org.diptych.layout.text;

/**
 * Characters of one face turned into glyphs, independent of size. One instance per face and text, so that writers may
 * keep what they made of it by identity. A space is a word of its own.
 */
public final class ShapedWord {
    private final Face face;
    private final String text;
    private final String shown;
    private final char[] glyphs;
    private final short[] kerns;
    private final int[] starts;
    private final int width;

    ShapedWord(Face face, String text, String shown, char[] glyphs, short[] kerns, int[] starts, int width) {
        this.face = face;
        this.text = text;
        this.shown = shown;
        this.glyphs = glyphs;
        this.kerns = kerns;
        this.starts = starts;
        this.width = width;
    }

    /** The face whose glyphs these are. */
    public Face face() {
        return face;
    }

    /** What a reader copies: the characters as given. */
    public String text() {
        return text;
    }

    /** The characters drawn; differ from {@link #text} where a character is replaced (small capitals, missing glyphs). */
    public String shown() {
        return shown;
    }

    /** Width in 1/1000 of the size, with kerning. */
    public int width() {
        return width;
    }

    /** Whether the glyphs are those of {@link #shown} one by one, without kerning and ligatures. */
    public boolean isPlain() {
        return starts.length == 0 && kerns.length == 0;
    }

    /** Number of glyphs. */
    public int size() {
        return glyphs.length;
    }

    /** A glyph, never 0. */
    public int glyph(int index) {
        return glyphs[index];
    }

    /** Kerning after a glyph in 1/1000 of the size, positive to the right; 0 after the last. */
    public int kern(int index) {
        return kerns.length == 0 ? 0 : kerns[index];
    }

    /** Where the characters of a glyph begin in {@link #shown}; with {@code index == size()} its length. */
    public int start(int index) {
        if (starts.length != 0) {
            return starts[index];
        }
        return glyphs.length == shown.length() ? index : shown.offsetByCodePoints(0, index);
    }

    /** How many characters of {@link #shown} a glyph stands for. */
    public int length(int index) {
        if (starts.length != 0) {
            return starts[index + 1] - starts[index];
        }
        return glyphs.length == shown.length() ? 1 : shown.offsetByCodePoints(0, index + 1) - start(index);
    }

    /** Whether a glyph stands for several characters (fi, ffl): it needs its text beside it. */
    public boolean isLigature(int index) {
        return starts.length != 0 && shown.codePointCount(start(index), start(index + 1)) > 1;
    }

    @Override
    public String toString() {
        return text;
    }
}
