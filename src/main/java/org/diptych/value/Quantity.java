package org.diptych.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number and what it counts in.
 *
 * @param value exact; 95 means 95 % in hundredths
 * @param outOf the best that a score can be ({@code 8/10}); absent for all other numbers
 */
public record Quantity(
        BigDecimal value, Measure measure, @Nullable BigDecimal outOf) {
    private static final String RANK = "rank ";

    /** What a number counts in. */
    public enum Measure {
        /** Pieces, or the unit said elsewhere. */
        COUNT,
        /** Hundredths. */
        PERCENT,
        /** Euros. */
        EURO,
        /** Points out of the most that can be had. */
        SCORE,
        /** A place among others; the first is the best. */
        RANK
    }

    /** Any number but a score. */
    public Quantity(BigDecimal value, Measure measure) {
        this(value, measure, null);
    }

    /** {@code 12}, {@code 2.5}, {@code 95 %}, {@code 10000 EUR}, {@code 8/10}, {@code rank 5}. */
    public static Parsed<Quantity> parse(String typed) {
        String text = typed.strip();
        if (text.endsWith("%")) {
            return Numbers.percentage(text).map(value -> new Quantity(value, Measure.PERCENT));
        }
        if (text.contains("EUR") || text.contains("€")) {
            return Numbers.amount(text).map(value -> new Quantity(value, Measure.EURO));
        }
        if (text.startsWith(RANK)) {
            return Numbers.integer(text.substring(RANK.length()))
                    .then(place -> place.signum() > 0
                            ? Parsed.good(new Quantity(place, Measure.RANK))
                            : Parsed.bad("`" + text + "` is not a place: places begin at 1."));
        }
        int slash = text.indexOf('/');
        if (slash > 0) {
            return Numbers.decimal(text.substring(0, slash))
                    .then(points -> Numbers.decimal(text.substring(slash + 1)).then(most -> score(text, points, most)));
        }
        return Numbers.decimal(text).map(value -> new Quantity(value, Measure.COUNT));
    }

    private static Parsed<Quantity> score(String text, BigDecimal points, BigDecimal most) {
        return most.signum() > 0 && points.compareTo(most) <= 0
                ? Parsed.good(new Quantity(points, Measure.SCORE, most))
                : Parsed.bad(
                        "`" + text + "` is not a score.", "write the points and the most that can be had: `8/10`.");
    }

    /** Whether the two can be compared: both pieces, both hundredths, scores of the same scale. */
    public boolean isComparableWith(Quantity other) {
        BigDecimal mine = outOf;
        BigDecimal theirs = other.outOf;
        if (mine == null || theirs == null) {
            return measure == other.measure && mine == null && theirs == null;
        }
        return measure == other.measure && mine.compareTo(theirs) == 0;
    }

    /** The form in content and data files. */
    public String canonical() {
        String plain = value.stripTrailingZeros().toPlainString();
        BigDecimal most = outOf;
        return switch (measure) {
            case COUNT -> plain;
            case PERCENT -> plain + " %";
            case EURO -> plain + " EUR";
            case SCORE ->
                most == null ? plain : plain + "/" + most.stripTrailingZeros().toPlainString();
            case RANK -> RANK + plain;
        };
    }
}
