package org.diptych.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arithmetic with euros: exact to the cent. */
final class Money {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Money() {}

    /** A part of an amount, in hundredths, to the cent. */
    static BigDecimal part(BigDecimal amount, BigDecimal percentage) {
        return amount.multiply(percentage).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** One number as hundredths of another, to a tenth of a percent; nothing of nothing is nothing. */
    static Optional<BigDecimal> percentage(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP));
    }

    /** An amount in equal parts, to the cent; the first ones take the cents that are left, so that nothing is lost. */
    static List<BigDecimal> split(BigDecimal amount, int count) {
        BigDecimal each = amount.divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
        BigDecimal left = amount.subtract(each.multiply(BigDecimal.valueOf(count)));
        List<BigDecimal> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigDecimal step = left.signum() < 0 ? CENT.negate() : CENT;
            boolean more = left.abs().compareTo(CENT) >= 0;
            parts.add(more ? each.add(step) : each);
            left = more ? left.subtract(step) : left;
        }
        return parts;
    }
}
