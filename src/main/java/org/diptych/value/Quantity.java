package org.diptych.value;

import java.math.BigDecimal;

/**
 * A number and what it counts in.
 *
 * @param value exact; 95 means 95 % in hundredths
 */
public record Quantity(BigDecimal value, Measure measure) {
    /** What a number counts in. */
    public enum Measure {
        /** Pieces, or the unit said elsewhere. */
        COUNT,
        /** Hundredths. */
        PERCENT,
        /** Euros. */
        EURO
    }

    /** {@code 12}, {@code 2.5}, {@code 95 %}, {@code 10000 EUR}. */
    public static Parsed<Quantity> parse(String typed) {
        String text = typed.strip();
        if (text.endsWith("%")) {
            return Numbers.percentage(text).map(value -> new Quantity(value, Measure.PERCENT));
        }
        if (text.contains("EUR") || text.contains("€")) {
            return Numbers.amount(text).map(value -> new Quantity(value, Measure.EURO));
        }
        return Numbers.decimal(text).map(value -> new Quantity(value, Measure.COUNT));
    }
}
