package org.diptych.value;

import java.math.BigDecimal;

/** Reads numbers exactly, with a decimal point and without thousands marks. */
public final class Numbers {
    private static final int MOST_DIGITS = 30;

    private Numbers() {}

    /** Any number: {@code 12}, {@code -2.5}. */
    public static Parsed<BigDecimal> decimal(String typed) {
        String text = typed.strip();
        return isPlain(text) ? Parsed.good(new BigDecimal(text)) : refuse(text, "a number");
    }

    /** A whole number. */
    public static Parsed<BigDecimal> integer(String typed) {
        return decimal(typed)
                .then(number -> number.stripTrailingZeros().scale() > 0
                        ? Parsed.bad("`" + typed.strip() + "` is not a whole number.")
                        : Parsed.good(number));
    }

    /** {@code 95} or {@code 95 %}, in hundredths: 95 is 95 %. */
    public static Parsed<BigDecimal> percentage(String typed) {
        String text = typed.strip();
        return decimal(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
    }

    /** Euros, with at most two decimals; {@code EUR} or {@code €} may stand before or after. */
    public static Parsed<BigDecimal> amount(String typed) {
        String text = typed.strip();
        String plain = withoutCurrency(text).strip();
        int point = plain.indexOf('.');
        if (point > 0 && plain.length() - point == 4 && isPlain(plain)) {
            // 12.500 is twelve and a half to a program, and twelve thousand five hundred to whoever typed it.
            return Parsed.bad(
                    "`" + text + "` has three digits after its point.",
                    "write `" + plain.replace(".", "") + "` or `" + plain.substring(0, plain.length() - 1)
                            + "`: no mark between thousands, a point before the cents.");
        }
        return decimal(plain)
                .then(number -> number.stripTrailingZeros().scale() > 2
                        ? Parsed.bad("`" + text + "` has more than two decimals.", "amounts are in euros and cents.")
                        : Parsed.good(number));
    }

    private static String withoutCurrency(String text) {
        for (String sign : new String[] {"EUR", "€"}) {
            if (text.startsWith(sign)) {
                return text.substring(sign.length());
            }
            if (text.endsWith(sign)) {
                return text.substring(0, text.length() - sign.length());
            }
        }
        return text;
    }

    private static boolean isPlain(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && points == 0 && digits > 0 && i < text.length() - 1) {
                points++;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= MOST_DIGITS;
    }

    private static Parsed<BigDecimal> refuse(String text, String wanted) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\u00a0' && c != '\u202f') {
                plain.append(c);
            }
        }
        String guess = guess(plain.toString());
        String message = "`" + text + "` is not " + wanted + ".";
        return isPlain(guess)
                ? Parsed.bad(
                        message, "write a point before the decimals and no mark between thousands: `" + guess + "`.")
                : Parsed.bad(message, "write digits, with a point before the decimals: `12` or `2.5`.");
    }

    /** The last mark is decimal when it is a comma; marks before it, and repeated points, part thousands. */
    private static String guess(String text) {
        int comma = text.indexOf(',');
        if (comma >= 0 && comma == text.lastIndexOf(',')) {
            return text.substring(0, comma).replace(".", "") + "." + text.substring(comma + 1);
        }
        return text.indexOf('.') != text.lastIndexOf('.') ? text.replace(".", "") : text;
    }
}
