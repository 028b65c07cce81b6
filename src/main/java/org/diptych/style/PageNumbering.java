package org.diptych.style;

import java.util.Locale;
import java.util.Optional;

/** How pages are numbered. Pages numbered in one way are counted by themselves, from 1. */
public enum PageNumbering {
    DECIMAL,
    LOWER_ROMAN,
    UPPER_ROMAN;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    /** The one of a name in CSS, such as {@code lower-roman}. */
    static Optional<PageNumbering> of(String name) {
        for (PageNumbering one : values()) {
            if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** A number as it is printed. */
    public String print(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(number);
        };
    }

    /** A number in Roman figures; as it is where they do not reach. */
    public static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        var roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                roman.append(SIGNS[i]);
                left -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
