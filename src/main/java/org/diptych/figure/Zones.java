package org.diptych.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.diptych.value.Delay;
import org.diptych.value.Indicator;
import org.diptych.value.Indicator.Colour;
import org.diptych.value.Indicator.Direction;
import org.diptych.value.Level;
import org.diptych.value.Moment;
import org.diptych.value.Quantity;
import org.diptych.value.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * Which colour a value has. The best colour whose threshold holds; where none holds, what lies beyond green in the good
 * direction is green, what lies beyond red is red, and what lies between the two is orange.
 */
final class Zones {
    private final Indicator indicator;
    private final @Nullable Direction direction;

    Zones(Indicator indicator) {
        this.indicator = indicator;
        this.direction = indicator.direction() == null ? impliedDirection(indicator) : indicator.direction();
    }

    /** Which way is good: as the author says, else as green and red lie to each other. */
    @Nullable
    Direction direction() {
        return direction;
    }

    /** Whether the thresholds say when something is to be done. */
    boolean areDates() {
        return indicator.zones().stream()
                .map(Indicator.Zone::threshold)
                .anyMatch(threshold -> threshold instanceof Threshold.By
                        || threshold instanceof Threshold.In
                        || threshold instanceof Threshold.After);
    }

    /**
     * The colour of a value.
     *
     * @param measured when: a "yes" was done by then
     */
    Optional<Colour> colour(Level value, Moment measured) {
        return switch (value) {
            case Level.Amount amount -> ofQuantity(amount.quantity());
            case Level.At at -> areDates() ? ofDay(at.moment().last()) : lateness(at.moment());
            case Level.Length length -> ofLength(Lengths.days(length.delay()));
            case Level.YesNo answer -> answer.yes() && areDates() ? ofDay(measured.last()) : ofAnswer(answer.yes());
            case Level.Words words -> Optional.empty();
        };
    }

    private Optional<Colour> ofAnswer(boolean yes) {
        for (Indicator.Zone zone : indicator.zones()) {
            if (zone.threshold() instanceof Threshold.YesNo answer && answer.yes() == yes) {
                return Optional.of(zone.colour());
            }
        }
        // "Green: yes" says what red is.
        return indicator.zones().stream()
                .filter(zone -> zone.threshold() instanceof Threshold.YesNo && zone.colour() != Colour.ORANGE)
                .findFirst()
                .map(zone -> zone.colour() == Colour.GREEN ? Colour.RED : Colour.GREEN);
    }

    /** The colour of something done on a day, by the thresholds that are dates. */
    Optional<Colour> ofDay(LocalDate day) {
        LocalDate green = null;
        LocalDate red = null;
        for (Indicator.Zone zone : indicator.zones()) {
            if (holds(zone.threshold(), day)) {
                return Optional.of(zone.colour());
            }
            LocalDate end = end(zone.threshold());
            if (zone.colour() == Colour.GREEN) {
                green = end;
            } else if (zone.colour() == Colour.RED) {
                red = end;
            }
        }
        if (green != null && !day.isAfter(green)) {
            return Optional.of(Colour.GREEN);
        }
        if (green != null && red != null) {
            return Optional.of(day.isAfter(red) ? Colour.RED : Colour.ORANGE);
        }
        if (green != null) {
            return Optional.of(Colour.RED);
        }
        return red == null ? Optional.empty() : Optional.of(day.isAfter(red) ? Colour.RED : Colour.GREEN);
    }

    private static boolean holds(Threshold threshold, LocalDate day) {
        return switch (threshold) {
            case Threshold.By by -> !day.isAfter(by.moment().last());
            case Threshold.In in ->
                !day.isBefore(in.moment().first()) && !day.isAfter(in.moment().last());
            case Threshold.After after -> day.isAfter(after.moment().last());
            default -> false;
        };
    }

    private static @Nullable LocalDate end(Threshold threshold) {
        return switch (threshold) {
            case Threshold.By by -> by.moment().last();
            case Threshold.In in -> in.moment().last();
            case Threshold.After after -> after.moment().last();
            default -> null;
        };
    }

    /** Something done on a day against a day that is aimed at: so many days late. */
    private Optional<Colour> lateness(Moment done) {
        if (indicator.target() instanceof Level.At target) {
            long late = done.last().toEpochDay() - target.moment().last().toEpochDay();
            return ofLength(BigDecimal.valueOf(Math.max(0, late)));
        }
        return Optional.empty();
    }

    /** A zone that begins at a length of time. */
    private record Step(Colour colour, BigDecimal from, boolean included) {}

    /** The colour of a length of time: that of the last step it reaches. */
    private Optional<Colour> ofLength(BigDecimal days) {
        List<Step> steps = indicator.zones().stream()
                .flatMap(zone -> step(zone).stream())
                .sorted(Comparator.comparing(Step::from))
                .toList();
        for (Indicator.Zone zone : indicator.zones()) {
            if (endsBefore(zone.threshold(), days)) {
                return Optional.of(zone.colour());
            }
        }
        Colour reached = null;
        for (Step step : steps) {
            int order = days.compareTo(step.from());
            if (order > 0 || (order == 0 && step.included())) {
                reached = step.colour();
            }
        }
        if (reached != null) {
            return Optional.of(reached);
        }
        boolean passed = indicator.zones().stream().anyMatch(zone -> ends(zone.threshold()));
        if (steps.isEmpty()) {
            // Only "within" is given, and it is over.
            return passed ? Optional.of(Colour.RED) : Optional.empty();
        }
        // Past the end of green and before the first step of another colour, or before any colour at all.
        return Optional.of(passed ? Colour.ORANGE : Colour.GREEN);
    }

    private static boolean ends(Threshold threshold) {
        return threshold instanceof Threshold.Within || (threshold instanceof Threshold.Late late && ends(late));
    }

    private static boolean endsBefore(Threshold threshold, BigDecimal days) {
        return switch (threshold) {
            case Threshold.Within within -> days.compareTo(Lengths.days(within.delay())) <= 0;
            case Threshold.Late late -> ends(late) && days.compareTo(Lengths.days(late.delay())) <= 0;
            default -> false;
        };
    }

    /** "At most a week late" ends there, and so does "on time". */
    private static boolean ends(Threshold.Late late) {
        return late.atMost() || late.delay().count() == 0;
    }

    private static Optional<Step> step(Indicator.Zone zone) {
        return switch (zone.threshold()) {
            case Threshold.Late late ->
                ends(late) ? Optional.empty() : Optional.of(new Step(zone.colour(), Lengths.days(late.delay()), true));
            case Threshold.Within within -> Optional.empty();
            case Threshold.Beyond beyond -> Optional.of(new Step(zone.colour(), Lengths.days(beyond.delay()), false));
            default -> Optional.empty();
        };
    }

    private Optional<Colour> ofQuantity(Quantity quantity) {
        for (Indicator.Zone zone : indicator.zones()) {
            if (zone.threshold() instanceof Threshold.Range range
                    && isComparable(range, quantity)
                    && range.contains(quantity.value())) {
                return Optional.of(zone.colour());
            }
        }
        Optional<Delay.Unit> unit = lengthUnit();
        if (unit.isPresent() && quantity.measure() == Quantity.Measure.COUNT) {
            return ofLength(quantity.value().multiply(Lengths.of(unit.get())));
        }
        return beyond(quantity);
    }

    static boolean isComparable(Threshold.Range range, Quantity quantity) {
        Threshold.Bound bound = range.low() == null ? range.high() : range.low();
        return bound != null && range.quantity(bound).isComparableWith(quantity);
    }

    /** A bare number against thresholds that are lengths of time counts in the unit of these. */
    private Optional<Delay.Unit> lengthUnit() {
        return indicator.zones().stream()
                .flatMap(zone -> switch (zone.threshold()) {
                    case Threshold.Late late -> Optional.of(late.delay()).stream();
                    case Threshold.Within within -> Optional.of(within.delay()).stream();
                    case Threshold.Beyond beyond -> Optional.of(beyond.delay()).stream();
                    default -> Optional.<Delay>empty().stream();
                })
                .filter(delay -> delay.count() > 0)
                .map(Delay::unit)
                .findFirst();
    }

    /** A number in no zone: further than green, further than red, or between the two. */
    private Optional<Colour> beyond(Quantity quantity) {
        if (direction != Direction.HIGHER && direction != Direction.LOWER) {
            return Optional.empty();
        }
        boolean higher = direction == Direction.HIGHER;
        BigDecimal green = edge(Colour.GREEN, quantity, higher);
        BigDecimal red = edge(Colour.RED, quantity, !higher);
        BigDecimal value = quantity.value();
        if (green != null && isBetter(value, green, higher)) {
            return Optional.of(Colour.GREEN);
        }
        if (red != null && isBetter(red, value, higher)) {
            return Optional.of(Colour.RED);
        }
        if (green != null && red != null) {
            return Optional.of(Colour.ORANGE);
        }
        return green == null ? Optional.empty() : Optional.of(Colour.RED);
    }

    private static boolean isBetter(BigDecimal one, BigDecimal other, boolean higher) {
        return higher ? one.compareTo(other) > 0 : one.compareTo(other) < 0;
    }

    /** The end of a colour: its highest or lowest number; the other end where it has no such. */
    private @Nullable BigDecimal edge(Colour colour, Quantity like, boolean high) {
        Optional<Threshold> threshold = indicator.zone(colour).map(Indicator.Zone::threshold);
        if (threshold.isEmpty() || !(threshold.get() instanceof Threshold.Range range) || !isComparable(range, like)) {
            return null;
        }
        Threshold.Bound wanted = high ? range.high() : range.low();
        Threshold.Bound other = high ? range.low() : range.high();
        Threshold.Bound bound = wanted == null ? other : wanted;
        return bound == null ? null : bound.value();
    }

    /** Green above red means that more is better. */
    static @Nullable Direction impliedDirection(Indicator indicator) {
        BigDecimal green = middle(indicator, Colour.GREEN);
        BigDecimal red = middle(indicator, Colour.RED);
        if (green != null && red != null && green.compareTo(red) != 0) {
            return green.compareTo(red) > 0 ? Direction.HIGHER : Direction.LOWER;
        }
        Optional<Threshold> only = indicator.zone(Colour.GREEN).map(Indicator.Zone::threshold);
        if (only.isPresent() && only.get() instanceof Threshold.Range range) {
            if (range.low() != null && range.high() == null) {
                return Direction.HIGHER;
            }
            if (range.low() == null) {
                return Direction.LOWER;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal middle(Indicator indicator, Colour colour) {
        Optional<Threshold> threshold = indicator.zone(colour).map(Indicator.Zone::threshold);
        if (threshold.isEmpty() || !(threshold.get() instanceof Threshold.Range range)) {
            return null;
        }
        Threshold.Bound low = range.low();
        Threshold.Bound high = range.high();
        if (low == null) {
            return high == null ? null : high.value();
        }
        return high == null ? low.value() : low.value().add(high.value()).divide(BigDecimal.valueOf(2));
    }
}
