package org.diptych.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** From figures to places on a line; its ends are round figures. */
record Scale(double low, double high, double step) {
    /** A scale over figures, of about so many steps. */
    static Scale of(double least, double most, int steps) {
        double span = most - least;
        if (!(span > 0)) {
            double around = Math.max(1, Math.abs(most));
            return of(Math.min(0, most - around), Math.max(0, most + (most == 0 ? 1 : 0)), steps);
        }
        double step = round(span / steps);
        return new Scale(Math.floor(least / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step, step);
    }

    /** The round figure next above: 1, 2, 2.5 or 5 with zeros. */
    private static double round(double raw) {
        double unit = Math.pow(10, Math.floor(Math.log10(raw)));
        double times = raw / unit;
        double nice = times <= 1 ? 1 : times <= 2 ? 2 : times <= 2.5 ? 2.5 : times <= 5 ? 5 : 10;
        return nice * unit;
    }

    /** Where a figure is, from 0 at the low end to 1 at the high one. */
    double at(double value) {
        return (value - low) / (high - low);
    }

    /** The figures at its marks. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal by = exact(step);
        BigDecimal from = exact(low);
        for (int i = 0; i <= Math.round((high - low) / step); i++) {
            ticks.add(from.add(by.multiply(BigDecimal.valueOf(i))));
        }
        return ticks;
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).round(new java.math.MathContext(12)).stripTrailingZeros();
    }
}
