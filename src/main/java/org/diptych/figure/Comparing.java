package org.diptych.figure;

import java.util.ArrayList;
import java.util.List;
import org.diptych.value.Indicator;
import org.diptych.value.Level;
import org.diptych.value.Quantity;
import org.diptych.value.Threshold;

/** Whether a value is of the sort that an indicator is held against. */
final class Comparing {
    private Comparing() {}

    /** Where nothing is structured there is nothing to compare with, and nothing wrong. */
    static boolean isPossible(Indicator indicator, Level value) {
        List<Boolean> possible = new ArrayList<>();
        for (Indicator.Zone zone : indicator.zones()) {
            if (!(zone.threshold() instanceof Threshold.Words)) {
                possible.add(isPossible(zone.threshold(), value));
            }
        }
        Level target = indicator.target();
        if (target != null && !(target instanceof Level.Words)) {
            possible.add(isPossible(target, value));
        }
        return possible.isEmpty() || possible.contains(true);
    }

    private static boolean isPossible(Threshold threshold, Level value) {
        return switch (threshold) {
            case Threshold.By by -> isDone(value);
            case Threshold.In in -> isDone(value);
            case Threshold.After after -> isDone(value);
            case Threshold.Late late -> isLength(value);
            case Threshold.Within within -> isLength(value);
            case Threshold.Beyond beyond -> isLength(value);
            case Threshold.Range range ->
                value instanceof Level.Amount amount && Zones.isComparable(range, amount.quantity());
            case Threshold.YesNo answer -> value instanceof Level.YesNo;
            case Threshold.Words words -> false;
        };
    }

    private static boolean isDone(Level value) {
        return value instanceof Level.At || value instanceof Level.YesNo;
    }

    private static boolean isLength(Level value) {
        boolean days = value instanceof Level.Amount amount && amount.quantity().measure() == Quantity.Measure.COUNT;
        return value instanceof Level.Length || value instanceof Level.At || days;
    }

    private static boolean isPossible(Level target, Level value) {
        return switch (target) {
            case Level.Amount amount ->
                value instanceof Level.Amount found && found.quantity().isComparableWith(amount.quantity());
            case Level.At at -> isDone(value);
            case Level.Length length -> isLength(value);
            case Level.YesNo answer -> value instanceof Level.YesNo;
            case Level.Words words -> false;
        };
    }
}
