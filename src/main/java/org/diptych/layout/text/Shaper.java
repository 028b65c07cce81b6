package org.diptych.layout.text;

import java.util.Arrays;

/** Characters to glyphs with ligatures and kerning. */
final class Shaper {
    private static final int[] NO_STARTS = {};
    private static final short[] NO_KERNS = {};

    private final Face face;
    private final Shaping shaping;

    Shaper(Face face, Shaping shaping) {
        this.face = face;
        this.shaping = shaping;
    }

    ShapedWord shape(String text, String shown) {
        int length = shown.length();
        var glyphs = new char[length];
        var starts = new int[length + 1];
        int count = 0;
        boolean ligated = false;
        for (int at = 0; at < length; count++) {
            starts[count] = at;
            int ligature = shaping.ligatures() ? face.ligatures().at(shown, at) : -1;
            if (ligature >= 0) {
                glyphs[count] = (char) face.ligatures().glyph(ligature);
                at += face.ligatures().length(ligature);
                ligated = true;
            } else {
                int code = shown.codePointAt(at);
                glyphs[count] = (char) face.glyph(code);
                at += Character.charCount(code);
            }
        }
        starts[count] = length;
        glyphs = count == length ? glyphs : Arrays.copyOf(glyphs, count);
        short[] kerns = kerns(shown, glyphs, starts);
        int width = 0;
        for (int i = 0; i < count; i++) {
            width += face.advance(glyphs[i]) + (kerns.length == 0 ? 0 : kerns[i]);
        }
        return new ShapedWord(
                face, text, shown, glyphs, kerns, ligated ? Arrays.copyOf(starts, count + 1) : NO_STARTS, width);
    }

    private short[] kerns(String shown, char[] glyphs, int[] starts) {
        short[] kerns = NO_KERNS;
        for (int i = 0; i < glyphs.length; i++) {
            boolean last = i == glyphs.length - 1;
            int kern = last ? 0 : face.kern(glyphs[i], glyphs[i + 1]);
            if (shaping.tabular() && isDigit(shown.charAt(starts[i]))) {
                kern = (last || isDigit(shown.charAt(starts[i + 1])) ? 0 : kern)
                        + widestDigit()
                        - face.advance(glyphs[i]);
            }
            if (kern != 0) {
                kerns = kerns.length == 0 ? new short[glyphs.length] : kerns;
                kerns[i] = (short) kern;
            }
        }
        return kerns;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private int widestDigit() {
        int widest = 0;
        for (char digit = '0'; digit <= '9'; digit++) {
            widest = Math.max(widest, face.advance(face.glyph(digit)));
        }
        return widest;
    }
}
