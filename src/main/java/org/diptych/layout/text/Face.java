package org.diptych.layout.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

/** One font file, read: metrics, glyphs, kerning, ligatures. Equal by identity. Safe for several threads. */
public final class Face {
    private static final int RESTRICTED = 2;

    /** Pairs of glyphs remembered, a power of 2; a language has some thousand. */
    private static final int PAIRS = 1 << 13;

    /** Tells a remembered pair from an empty slot. */
    private static final long KNOWN = 1L << 48;

    private final FontFile file;
    private final Sfnt font;
    private final CharacterMap characters;
    private final Kerning kerning;
    private final Ligatures ligatures;
    private final int unitsPerEm;
    private final char[] advances;
    private final int ascent;
    private final int descent;
    private final int capHeight;
    private final int underlinePosition;
    private final int underlineThickness;
    private final AtomicLongArray pairs = new AtomicLongArray(PAIRS);
    private final Map<Object, ShapedWord> words = new ConcurrentHashMap<>(1024);

    private Face(FontFile file, Sfnt font) throws Sfnt.Malformed {
        this.file = file;
        this.font = font;
        int head = font.table("head", 54);
        int hhea = font.table("hhea", 36);
        unitsPerEm = font.u16(head + 18);
        if (unitsPerEm < 16 || unitsPerEm > 16384) {
            throw new Sfnt.Malformed("has a damaged table `head`");
        }
        int glyphs = font.u16(font.table("maxp", 6) + 4);
        advances = advances(font, hhea, glyphs);
        characters = CharacterMap.read(font, glyphs);
        kerning = font.table("GPOS") < 0 ? Kerning.none(font) : Kerning.read(font);
        ligatures = font.table("GSUB") < 0 ? Ligatures.none() : Ligatures.read(font, characters);
        ascent = thousandths(font.s16(hhea + 4));
        descent = -thousandths(font.s16(hhea + 6));
        int os2 = font.table("OS/2");
        if (os2 >= 0 && (font.u16(os2 + 8) & 0xF) == RESTRICTED) {
            throw new Sfnt.Malformed("does not allow to be embedded in documents");
        }
        capHeight = os2 >= 0 && font.u16(os2) >= 2 ? thousandths(font.s16(os2 + 88)) : 700;
        int post = font.table("post");
        underlinePosition = post < 0 ? -100 : thousandths(font.s16(post + 8));
        underlineThickness = post < 0 ? 50 : thousandths(font.s16(post + 10));
    }

    /** Reads a font file. */
    static Face read(FontFile file, byte[] bytes) throws Sfnt.Malformed {
        return new Face(file, new Sfnt(bytes));
    }

    /** Rounded down as the PDF writer does it, so that both agree about every width. */
    private char[] advances(Sfnt font, int hhea, int glyphs) throws Sfnt.Malformed {
        int measured = Math.min(font.u16(hhea + 34), glyphs);
        if (measured == 0) {
            throw new Sfnt.Malformed("has a damaged table `hhea`");
        }
        int hmtx = font.table("hmtx", 4 * measured);
        var widths = new char[glyphs];
        for (int i = 0; i < measured; i++) {
            widths[i] = (char) (font.u16(hmtx + 4 * i) * 1000 / unitsPerEm);
        }
        Arrays.fill(widths, measured, glyphs, widths[measured - 1]);
        return widths;
    }

    private int thousandths(int units) {
        return Math.round(units * 1000f / unitsPerEm);
    }

    /** Path of the font file in its {@link FontSource}, or of a face that comes with the program. */
    public String path() {
        return file.path();
    }

    /** The whole font file; do not change it. */
    public byte[] bytes() {
        return font.bytes();
    }

    /** Family name. */
    public String family() {
        return file.family();
    }

    /** 100 to 900. */
    public int weight() {
        return file.weight();
    }

    /** Whether it is slanted. */
    public boolean isItalic() {
        return file.italic();
    }

    /** Height of the line above the base line, in 1/1000 of the size. */
    public int ascent() {
        return ascent;
    }

    /** Depth of the line below the base line, in 1/1000 of the size, positive. */
    public int descent() {
        return descent;
    }

    /** Height of capitals, in 1/1000 of the size. */
    public int capHeight() {
        return capHeight;
    }

    /** Middle of the underline, in 1/1000 of the size; negative is below the base line. */
    public int underlinePosition() {
        return underlinePosition;
    }

    /** Thickness of the underline, in 1/1000 of the size. */
    public int underlineThickness() {
        return underlineThickness;
    }

    /** The glyph of a character, 0 for none. */
    public int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** Width of a glyph in 1/1000 of the size, as it is written in the PDF's width table. */
    public int advance(int glyph) {
        return advances[glyph];
    }

    /** The outline of a glyph for a size of 1, upwards from the base line; empty where the font is damaged. */
    public Path2D outline(int glyph) {
        try {
            Path2D.Double outline = new Outlines(font).of(glyph);
            outline.transform(AffineTransform.getScaleInstance(1.0 / unitsPerEm, 1.0 / unitsPerEm));
            return outline;
        } catch (Sfnt.Malformed damagedGlyph) {
            return new Path2D.Double();
        }
    }

    /** The distance that a pair of glyphs is moved together (below 0) or apart, in 1/1000 of the size. */
    int kern(int left, int right) {
        int slot = (left * 31 + right) & (PAIRS - 1);
        long pair = KNOWN | ((long) left << 32) | ((long) right << 16);
        long known = pairs.getOpaque(slot);
        if ((known & ~0xFFFFL) == pair) {
            return (short) known;
        }
        int kern = readKern(left, right);
        pairs.setOpaque(slot, pair | (kern & 0xFFFF));
        return kern;
    }

    private int readKern(int left, int right) {
        try {
            int units = kerning.between(left, right);
            return units == 0 ? 0 : thousandths(units);
        } catch (Sfnt.Malformed damagedTable) {
            return 0; // The font is usable without: a pair that cannot be read is not kerned.
        }
    }

    /** The glyphs of a word; every character of {@code shown} must have one. Equal words are one instance. */
    ShapedWord word(String text, String shown, Shaping shaping) {
        Object key = text.equals(shown) && shaping.equals(Shaping.STANDARD) ? text : new Key(text, shown, shaping);
        ShapedWord known = words.get(key);
        if (known != null) {
            return known;
        }
        ShapedWord shaped = new Shaper(this, shaping).shape(text, shown);
        ShapedWord first = words.putIfAbsent(key, shaped);
        return first == null ? shaped : first;
    }

    Ligatures ligatures() {
        return ligatures;
    }

    private record Key(String text, String shown, Shaping shaping) {}

    @Override
    public String toString() {
        return file.path();
    }
}
