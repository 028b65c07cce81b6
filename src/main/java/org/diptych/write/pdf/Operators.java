package org.diptych.write.pdf;

import org.openpdf.text.pdf.ByteBuffer;

/** Writes the operators of a page. Numbers have at most three decimals. */
final class Operators {
    private final ByteBuffer out;
    private final byte[] digits = new byte[24];

    Operators(ByteBuffer out) {
        this.out = out;
    }

    /** An operator, or anything in ASCII, with its end of line. */
    Operators op(String operator) {
        raw(operator);
        out.append_i('\n');
        return this;
    }

    Operators raw(String text) {
        for (int i = 0; i < text.length(); i++) {
            out.append_i(text.charAt(i));
        }
        return this;
    }

    Operators raw(byte[] bytes) {
        out.append(bytes);
        return this;
    }

    /** A number with a space after it. */
    Operators number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.append_i('-');
            thousandths = -thousandths;
        }
        int fraction = (int) (thousandths % 1000);
        integer(thousandths / 1000);
        if (fraction != 0) {
            out.append_i('.');
            out.append_i('0' + fraction / 100);
            if (fraction % 100 != 0) {
                out.append_i('0' + fraction / 10 % 10);
                if (fraction % 10 != 0) {
                    out.append_i('0' + fraction % 10);
                }
            }
        }
        out.append_i(' ');
        return this;
    }

    private void integer(long value) {
        int at = digits.length;
        long left = value;
        do {
            digits[--at] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left > 0);
        out.append(digits, at, digits.length - at);
    }
}
