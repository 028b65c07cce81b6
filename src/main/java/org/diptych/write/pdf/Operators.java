package org.diptych.write.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Bytes of the file's own syntax: operators of a page, dictionaries. Numbers have at most three decimals. */
final class Operators {
    private byte[] bytes;
    private int size;

    /** @param room bytes expected; more may come */
    Operators(int room) {
        bytes = new byte[room];
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /** An operator, or anything in ASCII, with its end of line. */
    Operators op(String operator) {
        raw(operator);
        return sign('\n');
    }

    @SuppressWarnings("deprecation") // ASCII, for which the old way takes the bytes as they are.
    Operators raw(String text) {
        int length = text.length();
        room(length);
        text.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    Operators raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    Operators raw(Operators more) {
        room(more.size);
        System.arraycopy(more.bytes, 0, bytes, size, more.size);
        size += more.size;
        return this;
    }

    Operators sign(char sign) {
        room(1);
        bytes[size++] = (byte) sign;
        return this;
    }

    /** A number with a space after it. */
    Operators number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            sign('-');
            thousandths = -thousandths;
        }
        int fraction = (int) (thousandths % 1000);
        integer(thousandths / 1000);
        room(5);
        if (fraction != 0) {
            bytes[size++] = '.';
            bytes[size++] = (byte) ('0' + fraction / 100);
            if (fraction % 100 != 0) {
                bytes[size++] = (byte) ('0' + fraction / 10 % 10);
                if (fraction % 10 != 0) {
                    bytes[size++] = (byte) ('0' + fraction % 10);
                }
            }
        }
        bytes[size++] = ' ';
        return this;
    }

    /** A whole number of 0 or more, with nothing after it. */
    Operators integer(long value) {
        int digits = 1;
        for (long left = value / 10; left > 0; left /= 10) {
            digits++;
        }
        room(digits);
        size += digits;
        long left = value;
        for (int at = size - 1; at >= size - digits; at--) {
            bytes[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        return this;
    }

    /** A reference to an object of the file. */
    Operators reference(int number) {
        return integer(number).raw(" 0 R");
    }

    /** A text string: as it is where it is ASCII, else in UTF-16. */
    Operators text(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 127)
                ? literal(text)
                : sign('<').hexadecimal(text).sign('>');
    }

    private Operators literal(String text) {
        sign('(');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == ')' || c == '\\') {
                sign('\\');
            }
            sign(c);
        }
        return sign(')');
    }

    /** The digits of a text in UTF-16, with its mark of byte order. */
    Operators hexadecimal(String text) {
        raw("FEFF");
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            sign(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
            sign(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
        return this;
    }

    /** A whole number of several bytes, the highest first. */
    Operators binary(int value, int length) {
        room(length);
        for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
        return this;
    }

    /** Puts another sign in the place of one. */
    void replace(int at, char sign) {
        bytes[at] = (byte) sign;
    }

    /** Goes back to an earlier size. */
    void cut(int earlier) {
        size = earlier;
    }

    int size() {
        return size;
    }

    /**
     * The bytes compressed.
     *
     * @param level of 1 to 9
     */
    byte[] deflated(int level) {
        var deflater = new Deflater(level);
        try {
            deflater.setInput(bytes, 0, size);
            deflater.finish();
            byte[] deflated = new byte[size / 2 + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == deflated.length) {
                    deflated = Arrays.copyOf(deflated, 2 * length);
                }
                length += deflater.deflate(deflated, length, deflated.length - length);
            }
            return Arrays.copyOf(deflated, length);
        } finally {
            deflater.end();
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
