package org.diptych.figure;

import java.math.BigDecimal;
import java.util.Optional;

/** A number beside that of the year before. */
public record Variance(BigDecimal before, BigDecimal now) {
    /** By how much it is more, or less. */
    public BigDecimal difference() {
        return now.subtract(before);
    }

    /** The difference in hundredths of the number before, to a tenth; empty where that was nothing. */
    public Optional<BigDecimal> percentage() {
        return Money.percentage(difference(), before);
    }
}
