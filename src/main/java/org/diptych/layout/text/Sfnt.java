package org.diptych.layout.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The tables of an OpenType file, big endian, every read checked against the end of the file. */
final class Sfnt {
    /** A file that is not a font that can be embedded; the message is one clause for a reader. */
    static final class Malformed extends Exception {
        Malformed(String message) {
            super(message);
        }
    }

    private static final int TRUETYPE = 0x00010000;
    private static final int TRUE = 0x74727565;
    private static final int OTTO = 0x4F54544F;
    private static final int TTCF = 0x74746366;
    private static final int WOFF = 0x774F4646;
    private static final int WOFF2 = 0x774F4632;

    private final byte[] bytes;
    private final Map<String, int[]> tables = new HashMap<>();

    Sfnt(byte[] bytes) throws Malformed {
        this.bytes = bytes;
        if (bytes.length < 12) {
            throw new Malformed("is not a font");
        }
        switch (s32(0)) {
            case TRUETYPE, TRUE -> readDirectory();
            case OTTO -> throw new Malformed("has PostScript outlines; take the TrueType version of the font");
            case TTCF -> throw new Malformed("is a collection of fonts; take one font as a `.ttf` file");
            case WOFF, WOFF2 -> throw new Malformed("is packed for the web; take the `.ttf` file of the font");
            default -> throw new Malformed("is not a font");
        }
    }

    private void readDirectory() throws Malformed {
        int count = u16(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            need(entry, 16);
            String tag = new String(bytes, entry, 4, StandardCharsets.ISO_8859_1);
            int offset = s32(entry + 8);
            int length = s32(entry + 12);
            if (offset < 0 || length < 0 || (long) offset + length > bytes.length) {
                throw new Malformed("is cut off or damaged (table `" + tag.strip() + "`)");
            }
            tables.put(tag, new int[] {offset, length});
        }
        for (String tag : new String[] {"head", "hhea", "hmtx", "maxp", "cmap", "loca", "glyf"}) {
            if (!tables.containsKey(tag)) {
                throw new Malformed("lacks the table `" + tag + "`");
            }
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where a table begins in the file, or -1. */
    int table(String tag) {
        int[] place = tables.get(tag);
        return place == null ? -1 : place[0];
    }

    /** Where a table begins, which must be that long. */
    int table(String tag, int length) throws Malformed {
        int[] place = tables.get(tag);
        if (place == null || place[1] < length) {
            throw new Malformed("has a damaged table `" + tag.strip() + "`");
        }
        return place[0];
    }

    private void need(int offset, int length) throws Malformed {
        if (offset < 0 || offset > bytes.length - length) {
            throw new Malformed("is cut off or damaged");
        }
    }

    int u8(int offset) throws Malformed {
        need(offset, 1);
        return bytes[offset] & 0xFF;
    }

    int u16(int offset) throws Malformed {
        need(offset, 2);
        return (bytes[offset] & 0xFF) << 8 | (bytes[offset + 1] & 0xFF);
    }

    int s16(int offset) throws Malformed {
        return (short) u16(offset);
    }

    int s32(int offset) throws Malformed {
        return u16(offset) << 16 | u16(offset + 2);
    }
}
