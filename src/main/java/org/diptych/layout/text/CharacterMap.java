package org.diptych.layout.text;

import org.jspecify.annotations.Nullable;

/** Characters to glyphs, from the {@code cmap} table: formats 4 and 12, Unicode encodings alone. */
final class CharacterMap {
    private final char[] @Nullable [] pages = new char[0x1100][];

    private CharacterMap() {}

    static CharacterMap read(Sfnt font, int glyphs) throws Sfnt.Malformed {
        int table = font.table("cmap", 4);
        int count = font.u16(table + 2);
        int best = -1;
        int bestRank = 0;
        for (int i = 0; i < count; i++) {
            int platform = font.u16(table + 4 + 8 * i);
            int encoding = font.u16(table + 6 + 8 * i);
            int offset = table + font.s32(table + 8 + 8 * i);
            int format = font.u16(offset);
            boolean unicode = (platform == 0 && encoding != 5) || (platform == 3 && (encoding == 1 || encoding == 10));
            int rank = !unicode ? 0 : format == 12 ? 2 : format == 4 ? 1 : 0;
            if (rank > bestRank) {
                bestRank = rank;
                best = offset;
            }
        }
        var map = new CharacterMap();
        switch (bestRank) {
            case 2 -> map.readGroups(font, best, glyphs);
            case 1 -> map.readSegments(font, best, glyphs);
            default -> throw new Sfnt.Malformed("has no Unicode character table");
        }
        return map;
    }

    private void readGroups(Sfnt font, int at, int glyphs) throws Sfnt.Malformed {
        int count = font.s32(at + 12);
        for (int i = 0; i < count; i++) {
            int group = at + 16 + 12 * i;
            int first = font.s32(group);
            int last = font.s32(group + 4);
            int glyph = font.s32(group + 8);
            if (first < 0 || last < first || last > Character.MAX_CODE_POINT) {
                throw new Sfnt.Malformed("has a damaged table `cmap`");
            }
            for (int code = first; code <= last; code++) {
                put(code, glyph + code - first, glyphs);
            }
        }
    }

    private void readSegments(Sfnt font, int at, int glyphs) throws Sfnt.Malformed {
        int twice = font.u16(at + 6);
        for (int i = 0; i < twice; i += 2) {
            int last = font.u16(at + 14 + i);
            int first = font.u16(at + 16 + twice + i);
            int delta = font.u16(at + 16 + 2 * twice + i);
            int rangeAt = at + 16 + 3 * twice + i;
            int range = font.u16(rangeAt);
            for (int code = first; code <= last && code != 0xFFFF; code++) {
                int glyph = range == 0 ? code : font.u16(rangeAt + range + 2 * (code - first));
                if (glyph != 0) {
                    put(code, glyph + delta & 0xFFFF, glyphs);
                }
            }
        }
    }

    private void put(int code, int glyph, int glyphs) {
        if (glyph <= 0 || glyph >= glyphs) {
            return;
        }
        char[] page = pages[code >> 8];
        if (page == null) {
            page = new char[256];
            pages[code >> 8] = page;
        }
        page[code & 0xFF] = (char) glyph;
    }

    /** The glyph of a character, 0 for none. */
    int glyph(int code) {
        char[] page = pages[code >> 8];
        return page == null ? 0 : page[code & 0xFF];
    }
}
