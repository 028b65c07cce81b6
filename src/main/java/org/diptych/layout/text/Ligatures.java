package org.diptych.layout.text;

import java.util.List;

/**
 * The standard ligatures that have a character of their own (U+FB00 to U+FB04). Others are left alone: a glyph without
 * a character cannot be copied from a PDF, and the archival standards refuse it.
 */
final class Ligatures {
    private static final int LIGATURE = 4;
    private static final int EXTENSION = 7;
    private static final List<String> TEXTS = List.of("ff", "fi", "fl", "ffi", "ffl");

    /** In the order of {@link #TEXTS}; 0 where the font has no such ligature. */
    private final char[] glyphs = new char[TEXTS.size()];

    private Ligatures() {}

    static Ligatures none() {
        return new Ligatures();
    }

    static Ligatures read(Sfnt font, CharacterMap characters) throws Sfnt.Malformed {
        var ligatures = new Ligatures();
        List<int[]> lookups = LayoutTable.subtables(font, "GSUB", "liga", LIGATURE, EXTENSION);
        for (int i = 0; i < TEXTS.size(); i++) {
            int own = characters.glyph(0xFB00 + i);
            if (own != 0 && forms(font, lookups, characters, TEXTS.get(i), own)) {
                ligatures.glyphs[i] = (char) own;
            }
        }
        return ligatures;
    }

    private static boolean forms(Sfnt font, List<int[]> lookups, CharacterMap characters, String text, int own)
            throws Sfnt.Malformed {
        for (int[] subtables : lookups) {
            for (int subtable : subtables) {
                int first = LayoutTable.coverage(font, subtable + font.u16(subtable + 2), characters.glyph('f'));
                if (first >= 0 && listed(font, subtable + font.u16(subtable + 6 + 2 * first), characters, text, own)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean listed(Sfnt font, int set, CharacterMap characters, String text, int own)
            throws Sfnt.Malformed {
        int count = font.u16(set);
        for (int i = 0; i < count; i++) {
            int ligature = set + font.u16(set + 2 + 2 * i);
            boolean same = font.u16(ligature) == own && font.u16(ligature + 2) == text.length();
            for (int k = 1; same && k < text.length(); k++) {
                same = font.u16(ligature + 2 + 2 * k) == characters.glyph(text.charAt(k));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** The longest ligature that begins at a place of the text: its index, or -1. */
    int at(String text, int start) {
        if (text.charAt(start) != 'f' || start + 1 == text.length()) {
            return -1;
        }
        boolean twice = text.charAt(start + 1) == 'f';
        int letter = start + (twice ? 2 : 1);
        char after = letter < text.length() ? text.charAt(letter) : 0;
        int index = after == 'i' ? 1 : after == 'l' ? 2 : -1;
        if (index >= 0 && twice && glyphs[index + 2] != 0) {
            return index + 2;
        }
        if (twice) {
            return glyphs[0] != 0 ? 0 : -1;
        }
        return index >= 0 && glyphs[index] != 0 ? index : -1;
    }

    int glyph(int index) {
        return glyphs[index];
    }

    int length(int index) {
        return TEXTS.get(index).length();
    }
}
