package org.diptych.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.value.Delay;
import org.diptych.value.Indicator;
import org.diptych.value.Quantity;
import org.diptych.value.Threshold;
import org.jspecify.annotations.Nullable;

/** The thresholds of an indicator meet: no value between them without a colour, none with two. */
final class ThresholdCheck {
    /** What the ends of a zone are measured in; only zones of one scale can be compared. */
    private sealed interface Scale {
        record Numbers(Quantity.Measure measure) implements Scale {}

        record Days() implements Scale {}

        record Limit(Delay.Unit unit) implements Scale {}
    }

    /** A zone on its scale; an absent end is without limit. */
    private record Zone(
            Indicator.Colour colour,
            Scale scale,
            @Nullable BigDecimal low,
            boolean lowIn,
            @Nullable BigDecimal high,
            boolean highIn,
            SourcePosition at) {}

    private ThresholdCheck() {}

    static void check(Indicator indicator, Diagnostics diagnostics) {
        List<Zone> zones = new ArrayList<>();
        for (Indicator.Zone zone : indicator.zones()) {
            zone(zone).ifPresent(zones::add);
        }
        boolean comparable = zones.size() == indicator.zones().size()
                && zones.stream().map(Zone::scale).distinct().count() == 1;
        if (zones.size() < 2 || !comparable) {
            return;
        }
        zones.sort(Comparator.comparing(Zone::low, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Zone::high, Comparator.nullsLast(Comparator.naturalOrder())));
        List<Zone> steps = steps(zones);
        for (int i = 1; i < steps.size(); i++) {
            compare(steps.get(i - 1), steps.get(i), diagnostics);
        }
    }

    /** "At least 97, at least 100" are steps of one stair: the lower ends where the higher begins. */
    private static List<Zone> steps(List<Zone> zones) {
        List<Zone> steps = new ArrayList<>(zones);
        for (int i = 1; i < steps.size(); i++) {
            Zone lower = steps.get(i - 1);
            Zone upper = steps.get(i);
            BigDecimal low = lower.low();
            BigDecimal high = upper.high();
            if (low != null && lower.high() == null && upper.high() == null && differ(low, upper.low())) {
                steps.set(
                        i - 1,
                        new Zone(
                                lower.colour(),
                                lower.scale(),
                                low,
                                lower.lowIn(),
                                upper.low(),
                                !upper.lowIn(),
                                lower.at()));
            } else if (high != null && lower.low() == null && upper.low() == null && differ(high, lower.high())) {
                steps.set(
                        i,
                        new Zone(
                                upper.colour(),
                                upper.scale(),
                                lower.high(),
                                !lower.highIn(),
                                high,
                                upper.highIn(),
                                upper.at()));
            }
        }
        return steps;
    }

    private static boolean differ(BigDecimal end, @Nullable BigDecimal other) {
        return other != null && end.compareTo(other) != 0;
    }

    private static Optional<Zone> zone(Indicator.Zone zone) {
        return switch (zone.threshold()) {
            case Threshold.Range range -> {
                Threshold.Bound low = range.low();
                Threshold.Bound high = range.high();
                yield Optional.of(new Zone(
                        zone.colour(),
                        new Scale.Numbers(range.measure()),
                        low == null ? null : low.value(),
                        low != null && low.included(),
                        high == null ? null : high.value(),
                        high != null && high.included(),
                        zone.at()));
            }
            case Threshold.By by -> days(zone, null, true, by.moment().last().toEpochDay());
            case Threshold.In in ->
                days(
                        zone,
                        in.moment().first().toEpochDay(),
                        true,
                        in.moment().last().toEpochDay());
            case Threshold.After after -> days(zone, after.moment().last().toEpochDay(), false, null);
            case Threshold.Within within -> limit(zone, within.delay(), true);
            case Threshold.Beyond beyond -> limit(zone, beyond.delay(), false);
            // Delays are steps, not ranges: "1 week late" reaches to the next step.
            case Threshold.Late late -> Optional.empty();
            case Threshold.YesNo answer -> Optional.empty();
            case Threshold.Words words -> Optional.empty();
        };
    }

    private static Optional<Zone> days(Indicator.Zone zone, @Nullable Long low, boolean lowIn, @Nullable Long high) {
        return Optional.of(new Zone(
                zone.colour(),
                new Scale.Days(),
                low == null ? null : BigDecimal.valueOf(low),
                lowIn,
                high == null ? null : BigDecimal.valueOf(high),
                true,
                zone.at()));
    }

    private static Optional<Zone> limit(Indicator.Zone zone, Delay delay, boolean within) {
        BigDecimal count = BigDecimal.valueOf(delay.count());
        return Optional.of(new Zone(
                zone.colour(),
                new Scale.Limit(delay.unit()),
                within ? null : count,
                false,
                within ? count : null,
                true,
                zone.at()));
    }

    private static void compare(Zone lower, Zone upper, Diagnostics diagnostics) {
        BigDecimal high = lower.high();
        BigDecimal low = upper.low();
        if (high == null || low == null) {
            overlap(lower, upper, "Some values are", diagnostics);
            return;
        }
        int order = high.compareTo(low);
        if (order > 0 || (order == 0 && lower.highIn() && upper.lowIn())) {
            String shared = order == 0 ? "Exactly " + shown(high, upper) + " is" : "Some values are";
            overlap(lower, upper, shared, diagnostics);
        } else if (order == 0 && !lower.highIn() && !upper.lowIn()) {
            gap(upper, "Exactly " + shown(high, upper) + " has no colour.", diagnostics);
        } else if (order < 0 && !touches(lower, upper, high, low)) {
            boolean orange = lower.colour() != Indicator.Colour.ORANGE && upper.colour() != Indicator.Colour.ORANGE;
            gap(
                    upper,
                    "What lies between " + shown(high, lower) + " and " + shown(low, upper)
                            + (orange ? " is neither red nor green, and there is no orange." : " has no colour."),
                    diagnostics);
        }
    }

    /** Whole numbers and days that follow each other leave nothing between them. */
    private static boolean touches(Zone lower, Zone upper, BigDecimal high, BigDecimal low) {
        boolean whole = switch (upper.scale()) {
            case Scale.Numbers numbers ->
                (numbers.measure() == Quantity.Measure.COUNT || numbers.measure() == Quantity.Measure.RANK)
                        && isWhole(high)
                        && isWhole(low);
            case Scale.Days days -> true;
            case Scale.Limit limit -> true;
        };
        if (!whole) {
            return false;
        }
        BigDecimal lastInside = lower.highIn() ? high : high.subtract(BigDecimal.ONE);
        BigDecimal firstInside = upper.lowIn() ? low : low.add(BigDecimal.ONE);
        return firstInside.subtract(lastInside).compareTo(BigDecimal.ONE) <= 0;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String shown(BigDecimal end, Zone zone) {
        return switch (zone.scale()) {
            case Scale.Numbers numbers ->
                switch (numbers.measure()) {
                    case COUNT -> end.toPlainString();
                    case PERCENT -> end.toPlainString() + " %";
                    case EURO -> end.toPlainString() + " EUR";
                    case SCORE -> end.toPlainString() + " points";
                    case RANK -> "place " + end.toPlainString();
                };
            case Scale.Days days -> LocalDate.ofEpochDay(end.longValueExact()).toString();
            case Scale.Limit limit -> new Delay(end.intValueExact(), limit.unit()).canonical();
        };
    }

    private static void overlap(Zone lower, Zone upper, String what, Diagnostics diagnostics) {
        diagnostics.report(
                Rule.THRESHOLD_GAP,
                upper.at(),
                what + " both " + lower.colour().key() + " and "
                        + upper.colour().key() + ".",
                "let one end where the other begins: `below` and `more-than` leave the bound out.");
    }

    private static void gap(Zone upper, String message, Diagnostics diagnostics) {
        diagnostics.report(
                Rule.THRESHOLD_GAP,
                upper.at(),
                message,
                "let one end where the other begins, or add the colour between them.");
    }
}
