package org.diptych.layout.text;

import java.util.List;

/** Pair kerning from {@code GPOS} (formats 1 and 2, also behind extensions), in font units. */
final class Kerning {
    private static final int PAIR = 2;
    private static final int EXTENSION = 9;

    private final Sfnt font;
    private final List<int[]> lookups;

    private Kerning(Sfnt font, List<int[]> lookups) {
        this.font = font;
        this.lookups = lookups;
    }

    static Kerning read(Sfnt font) throws Sfnt.Malformed {
        return new Kerning(font, LayoutTable.subtables(font, "GPOS", "kern", PAIR, EXTENSION));
    }

    static Kerning none(Sfnt font) {
        return new Kerning(font, List.of());
    }

    /** What is added to the advance of the left glyph; in each lookup the first subtable that knows the pair counts. */
    int between(int left, int right) throws Sfnt.Malformed {
        int sum = 0;
        for (int[] subtables : lookups) {
            for (int subtable : subtables) {
                int index = LayoutTable.coverage(font, subtable + font.u16(subtable + 2), left);
                if (index < 0) {
                    continue;
                }
                if (font.u16(subtable) == 1) {
                    int value = listed(subtable, index, right);
                    if (value != Integer.MIN_VALUE) {
                        sum += value;
                        break;
                    }
                } else {
                    sum += byClass(subtable, left, right);
                    break;
                }
            }
        }
        return sum;
    }

    private int listed(int subtable, int index, int right) throws Sfnt.Malformed {
        int firstFormat = font.u16(subtable + 4);
        int size = 2 + valueSize(firstFormat) + valueSize(font.u16(subtable + 6));
        int set = subtable + font.u16(subtable + 10 + 2 * index);
        int low = 0;
        int high = font.u16(set) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int entry = set + 2 + middle * size;
            int glyph = font.u16(entry);
            if (right < glyph) {
                high = middle - 1;
            } else if (right > glyph) {
                low = middle + 1;
            } else {
                return advance(entry + 2, firstFormat);
            }
        }
        return Integer.MIN_VALUE;
    }

    private int byClass(int subtable, int left, int right) throws Sfnt.Malformed {
        int firstFormat = font.u16(subtable + 4);
        int size = valueSize(firstFormat) + valueSize(font.u16(subtable + 6));
        int columns = font.u16(subtable + 14);
        int row = LayoutTable.glyphClass(font, subtable + font.u16(subtable + 8), left);
        int column = LayoutTable.glyphClass(font, subtable + font.u16(subtable + 10), right);
        if (row >= font.u16(subtable + 12) || column >= columns) {
            return 0;
        }
        return advance(subtable + 16 + (row * columns + column) * size, firstFormat);
    }

    private static int valueSize(int format) {
        return 2 * Integer.bitCount(format & 0xFF);
    }

    private int advance(int value, int format) throws Sfnt.Malformed {
        return (format & 4) == 0 ? 0 : font.s16(value + 2 * Integer.bitCount(format & 3));
    }
}
