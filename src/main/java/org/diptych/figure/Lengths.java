package org.diptych.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.diptych.value.Delay;

/** Lengths of time compared in days: five working days are a week, a month is a twelfth of a year. */
final class Lengths {
    private static final BigDecimal WORKING_DAY = new BigDecimal("1.4");
    private static final BigDecimal YEAR = new BigDecimal("365.25");

    private Lengths() {}

    static BigDecimal days(Delay delay) {
        return of(delay.unit()).multiply(BigDecimal.valueOf(delay.count()));
    }

    static BigDecimal of(Delay.Unit unit) {
        return switch (unit) {
            case DAY, CALENDAR_DAY -> BigDecimal.ONE;
            case WORKING_DAY -> WORKING_DAY;
            case WEEK -> BigDecimal.valueOf(7);
            case MONTH -> part(12);
            case QUARTER -> part(4);
            case HALF_YEAR -> part(2);
            case YEAR -> YEAR;
        };
    }

    private static BigDecimal part(int of) {
        return YEAR.divide(BigDecimal.valueOf(of), 6, RoundingMode.HALF_UP);
    }
}
