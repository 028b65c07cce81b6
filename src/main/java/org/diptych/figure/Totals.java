package org.diptych.figure;

import java.math.BigDecimal;

/**
 * Sums of money in euros.
 *
 * @param lines how many lines were added up
 */
public record Totals(BigDecimal commitment, BigDecimal payment, int lines) {
    /** Nothing at all. */
    public static final Totals NONE = new Totals(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    /** With one line more. */
    public Totals plus(BudgetLine line) {
        return new Totals(commitment.add(line.commitment()), payment.add(line.payment()), lines + 1);
    }

    /** Both together. */
    public Totals plus(Totals other) {
        return new Totals(commitment.add(other.commitment), payment.add(other.payment), lines + other.lines);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return lines == 0;
    }
}
