package org.diptych.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.diptych.language.Language;

/**
 * How a chart writes figures: those of its axes and sums, in the form of those that its table prints.
 *
 * @param before printed before a figure
 * @param thousands between groups of three digits
 * @param decimal before the decimals
 * @param after printed behind a figure: its unit, with the space before it
 */
public record NumberForm(String before, String thousands, String decimal, String after) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** The language's own form, without a unit. */
    static NumberForm of(Language language) {
        return switch (language) {
            case FR -> new NumberForm("", "\u202f", ",", "");
            case NL -> new NumberForm("", ".", ",", "");
        };
    }

    /** The form of a text that writes 1234.5; the language's own where it does not. */
    static NumberForm of(String specimen, Language language) {
        int one = specimen.indexOf('1');
        int rest = specimen.indexOf("234");
        int five = specimen.lastIndexOf('5');
        if (one < 0 || rest <= one || five < rest + 3) {
            return of(language);
        }
        return new NumberForm(
                specimen.substring(0, one),
                specimen.substring(one + 1, rest),
                specimen.substring(rest + 3, five),
                specimen.substring(five + 1));
    }

    /** A figure with its unit. */
    public String print(BigDecimal value) {
        return before + bare(value) + after;
    }

    /** A figure without its unit. */
    String bare(BigDecimal value) {
        String plain = value.abs().stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            text.insert(i, thousands);
        }
        if (point >= 0) {
            text.append(decimal).append(plain, point + 1, plain.length());
        }
        return (value.signum() < 0 ? "\u2212" : "") + text;
    }

    /** A share of a whole, rounded to hundredths. */
    String share(BigDecimal part, BigDecimal whole) {
        BigDecimal share = part.multiply(BigDecimal.valueOf(100)).divide(whole, 0, RoundingMode.HALF_UP);
        return share.signum() == 0 && part.signum() > 0 ? "< 1\u00a0%" : share + "\u00a0%";
    }

    /** Whether figures are so great that an axis is easier to read in thousands or millions. */
    static boolean isGreat(BigDecimal value) {
        return value.abs().compareTo(THOUSAND.multiply(THOUSAND)) >= 0;
    }
}
