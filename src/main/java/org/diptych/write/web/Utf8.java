package org.diptych.write.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** The content of one file while it is written: text becomes bytes at once, each character a single time. */
final class Utf8 {
    /** The bytes of the longest replacement of a character: that of a quotation mark. */
    private static final int MOST = 6;

    /** What stands for characters that may not be written. */
    private static final int REPLACEMENT = 0xfffd;

    private byte[] bytes;
    private int length;

    /** Has room for the half of a usual page. */
    Utf8() {
        this(1 << 14);
    }

    Utf8(int room) {
        this.bytes = new byte[room];
    }

    /** Text as it is. */
    Utf8 add(CharSequence text) {
        int count = text.length();
        room(count);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else {
                i += wide(text, i);
            }
        }
        return this;
    }

    /** A character of ASCII. */
    Utf8 add(char c) {
        room(1);
        bytes[length++] = (byte) c;
        return this;
    }

    /** All that another holds. */
    Utf8 add(Utf8 other) {
        room(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    /** Text as HTML and XML both take it. */
    Utf8 escaped(CharSequence text, boolean inAttribute) {
        int count = text.length();
        room(count);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if ((c > '>' && c < 0x7f) || c == ' ') {
                // Nearly all: letters.
                bytes[length++] = (byte) c;
            } else if (c > 0x9f) {
                i += wide(text, i);
            } else {
                special(c, inAttribute);
            }
        }
        return this;
    }

    private void special(char c, boolean inAttribute) {
        switch (c) {
            case '&' -> ascii("&amp;");
            case '<' -> ascii("&lt;");
            case '>' -> ascii("&gt;");
            case '"' -> ascii(inAttribute ? "&quot;" : "\"");
            default -> {
                boolean isControl = (c < 0x20 && c != '\t' && c != '\n') || c >= 0x7f;
                put(isControl ? REPLACEMENT : c);
            }
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    /**
     * Writes a character of several bytes; how many more places of the text it takes. Halves of pairs and those that are
     * no characters are replaced.
     */
    private int wide(CharSequence text, int i) {
        char c = text.charAt(i);
        if (Character.isSurrogate(c)) {
            char after = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            boolean isPair = Character.isSurrogatePair(c, after);
            put(isPair ? Character.toCodePoint(c, after) : REPLACEMENT);
            return isPair ? 1 : 0;
        }
        put(c >= 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) ? REPLACEMENT : c);
        return 0;
    }

    private void put(int c) {
        if (c < 0x80) {
            bytes[length++] = (byte) c;
            return;
        }
        if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | (c >> 6));
        } else {
            if (c < 0x10000) {
                bytes[length++] = (byte) (0xe0 | (c >> 12));
            } else {
                bytes[length++] = (byte) (0xf0 | (c >> 18));
                bytes[length++] = (byte) (0x80 | ((c >> 12) & 0x3f));
            }
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        }
        bytes[length++] = (byte) (0x80 | (c & 0x3f));
    }

    /** Makes room for so many characters, whatever they are. */
    private void room(int characters) {
        int needed = Math.addExact(length, Math.multiplyExact(characters, MOST));
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }

    /** Writes all of it to a file and closes that. */
    void writeTo(OutputStream out) throws IOException {
        try (out) {
            out.write(bytes, 0, length);
        }
    }

    /** The text so far. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, java.nio.charset.StandardCharsets.UTF_8);
    }
}
