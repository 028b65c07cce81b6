package org.diptych.layout.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What {@code GPOS} and {@code GSUB} have in common: scripts, features, lookups, coverage, classes. */
final class LayoutTable {
    private LayoutTable() {}

    /**
     * The subtables of a feature for Latin text, lookup by lookup.
     *
     * @param wanted the lookup type
     * @param extension the type whose subtables only point to others
     */
    static List<int[]> subtables(Sfnt font, String tag, String feature, int wanted, int extension)
            throws Sfnt.Malformed {
        int table = font.table(tag);
        if (table < 0) {
            return List.of();
        }
        int lookups = table + font.u16(table + 8);
        var found = new ArrayList<int[]>();
        for (int index : lookups(font, table, feature)) {
            int lookup = lookups + font.u16(lookups + 2 + 2 * index);
            int type = font.u16(lookup);
            int count = font.u16(lookup + 4);
            var subtables = new ArrayList<Integer>();
            for (int i = 0; i < count; i++) {
                int subtable = lookup + font.u16(lookup + 6 + 2 * i);
                int actual = type;
                if (type == extension) {
                    actual = font.u16(subtable + 2);
                    subtable += font.s32(subtable + 4);
                }
                if (actual == wanted) {
                    subtables.add(subtable);
                }
            }
            if (!subtables.isEmpty()) {
                found.add(subtables.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return found;
    }

    private static Iterable<Integer> lookups(Sfnt font, int table, String feature) throws Sfnt.Malformed {
        int features = table + font.u16(table + 6);
        int language = latin(font, table + font.u16(table + 4));
        var lookups = new TreeSet<Integer>();
        if (language < 0) {
            return lookups;
        }
        int count = font.u16(language + 4);
        for (int i = 0; i < count; i++) {
            int record = features + 2 + 6 * font.u16(language + 6 + 2 * i);
            if (font.s32(record) == tag(feature)) {
                int entry = features + font.u16(record + 4);
                int size = font.u16(entry + 2);
                for (int k = 0; k < size; k++) {
                    lookups.add(font.u16(entry + 4 + 2 * k));
                }
            }
        }
        return lookups;
    }

    private static int latin(Sfnt font, int scripts) throws Sfnt.Malformed {
        int count = font.u16(scripts);
        int chosen = -1;
        for (int i = 0; i < count; i++) {
            int record = scripts + 2 + 6 * i;
            int tag = font.s32(record);
            if (tag == tag("latn") || (tag == tag("DFLT") && chosen < 0)) {
                int script = scripts + font.u16(record + 4);
                int standard = font.u16(script);
                chosen = standard == 0 ? chosen : script + standard;
            }
        }
        return chosen;
    }

    private static int tag(String tag) {
        return tag.charAt(0) << 24 | tag.charAt(1) << 16 | tag.charAt(2) << 8 | tag.charAt(3);
    }

    /** Index of a glyph in a coverage table, or -1. */
    static int coverage(Sfnt font, int at, int glyph) throws Sfnt.Malformed {
        boolean ranges = font.u16(at) == 2;
        int low = 0;
        int high = font.u16(at + 2) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int entry = at + 4 + middle * (ranges ? 6 : 2);
            if (glyph < font.u16(entry)) {
                high = middle - 1;
            } else if (glyph > font.u16(ranges ? entry + 2 : entry)) {
                low = middle + 1;
            } else {
                return ranges ? font.u16(entry + 4) + glyph - font.u16(entry) : middle;
            }
        }
        return -1;
    }

    /** Class of a glyph in a class table; 0 where it is not listed. */
    static int glyphClass(Sfnt font, int at, int glyph) throws Sfnt.Malformed {
        if (font.u16(at) == 1) {
            int index = glyph - font.u16(at + 2);
            return index >= 0 && index < font.u16(at + 4) ? font.u16(at + 6 + 2 * index) : 0;
        }
        int low = 0;
        int high = font.u16(at + 2) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int entry = at + 4 + 6 * middle;
            if (glyph < font.u16(entry)) {
                high = middle - 1;
            } else if (glyph > font.u16(entry + 2)) {
                low = middle + 1;
            } else {
                return font.u16(entry + 4);
            }
        }
        return 0;
    }
}
