package org.diptych.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.diptych.value.Indicator;
import org.diptych.value.Indicator.Colour;
import org.diptych.value.Indicator.Direction;
import org.diptych.value.Indicator.Measurement;
import org.diptych.value.Level;
import org.diptych.value.Quantity;
import org.diptych.value.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * The status of one indicator on one day. The last measurement of that day or before is held against the target and
 * the thresholds; which colour it has, {@link Zones} says. Green with time left is on track, red with time left is at
 * risk.
 */
final class Evaluation {
    private final Indicator indicator;
    private final @Nullable LocalDate date;
    private final Zones zones;

    private Evaluation(Indicator indicator, Optional<LocalDate> date) {
        this.indicator = indicator;
        this.date = date.orElse(null);
        this.zones = new Zones(indicator);
    }

    /**
     * What is found.
     *
     * @param latest the measurement that counts
     * @param colour of that measurement
     */
    record Result(Status status, Optional<Measurement> latest, Optional<Colour> colour) {}

    static Result of(Indicator indicator, Optional<LocalDate> date) {
        return new Evaluation(indicator, date).result();
    }

    /** The last measurement up to a day. */
    static Optional<Measurement> latest(Indicator indicator, @Nullable LocalDate date) {
        Measurement latest = null;
        for (Measurement measurement : indicator.measurements()) {
            boolean known = date == null || !measurement.date().first().isAfter(date);
            if (known
                    && (latest == null
                            || !measurement.date().last().isBefore(latest.date().last()))) {
                latest = measurement;
            }
        }
        return Optional.ofNullable(latest);
    }

    private Result result() {
        Optional<Measurement> latest = latest(indicator, date);
        if (onlyWords()) {
            return new Result(Status.CANNOT_BE_COMPUTED, latest, Optional.empty());
        }
        if (latest.isEmpty()) {
            return new Result(Status.NOT_MEASURED, latest, Optional.empty());
        }
        Level value = latest.get().value();
        if (value instanceof Level.YesNo answer && !answer.yes() && zones.areDates()) {
            return notDone(latest.get());
        }
        Optional<Colour> colour = zones.colour(value, latest.get().date());
        return new Result(status(value, colour), latest, colour);
    }

    /** Words say it to readers; a program cannot weigh them. */
    private boolean onlyWords() {
        List<Indicator.Zone> all = indicator.zones();
        boolean words = all.stream().allMatch(zone -> zone.threshold() instanceof Threshold.Words);
        Level target = indicator.target();
        boolean noTarget = target == null || target instanceof Level.Words;
        boolean something =
                !all.isEmpty() || target != null || !indicator.measurements().isEmpty();
        return words && noTarget && something;
    }

    private Status status(Level value, Optional<Colour> colour) {
        Level target = indicator.target();
        if (target != null) {
            Optional<Boolean> met = meets(value, target);
            if (met.isPresent() && met.get()) {
                return Status.REACHED;
            }
            if (met.isPresent() && colour.isEmpty()) {
                return isOver() ? Status.MISSED : progress(value);
            }
        }
        if (colour.isEmpty()) {
            return Status.CANNOT_BE_COMPUTED;
        }
        return switch (colour.get()) {
            case GREEN -> target == null && !hasTimeLeft() ? Status.REACHED : green(target);
            case ORANGE -> Status.AT_RISK;
            case RED -> hasTimeLeft() ? Status.AT_RISK : Status.MISSED;
        };
    }

    private Status green(@Nullable Level target) {
        return target != null && isOver() && meetable(target) ? Status.MISSED : Status.ON_TRACK;
    }

    private static boolean meetable(Level target) {
        return !(target instanceof Level.Words);
    }

    private boolean hasTimeLeft() {
        return indicator.due() != null && !isOver();
    }

    private boolean isOver() {
        return indicator.due() != null && date != null && indicator.due().last().isBefore(date);
    }

    /** Short of the target, without thresholds: better than where it began is on track. */
    private Status progress(Level value) {
        Level before = indicator.baseline();
        if (before == null) {
            before = indicator.measurements().stream()
                    .min(Comparator.comparing(measurement -> measurement.date().first()))
                    .map(Measurement::value)
                    .orElse(null);
        }
        if (before instanceof Level.Amount from
                && value instanceof Level.Amount to
                && from.quantity().isComparableWith(to.quantity())
                && indicator.direction() != null) {
            int moved = to.quantity().value().compareTo(from.quantity().value());
            boolean better = indicator.direction() == Direction.LOWER ? moved < 0 : moved > 0;
            return better ? Status.ON_TRACK : Status.AT_RISK;
        }
        return Status.AT_RISK;
    }

    /** Whether a value is as good as the target; nothing where the two cannot be compared. */
    private Optional<Boolean> meets(Level value, Level target) {
        if (value instanceof Level.Amount found && target instanceof Level.Amount wanted) {
            return meets(found.quantity(), wanted.quantity());
        }
        if (value instanceof Level.At found && target instanceof Level.At wanted) {
            return Optional.of(!found.moment().last().isAfter(wanted.moment().last()));
        }
        if (value instanceof Level.Length found && target instanceof Level.Length wanted) {
            return Optional.of(Lengths.days(found.delay()).compareTo(Lengths.days(wanted.delay())) <= 0);
        }
        if (value instanceof Level.YesNo found && target instanceof Level.YesNo wanted) {
            return Optional.of(found.yes() == wanted.yes());
        }
        return Optional.empty();
    }

    private Optional<Boolean> meets(Quantity found, Quantity wanted) {
        if (!found.isComparableWith(wanted)) {
            return Optional.empty();
        }
        int order = found.value().compareTo(wanted.value());
        if (order == 0) {
            return Optional.of(true);
        }
        // Among places the first is the best, whatever the author says or leaves out.
        if (found.measure() == Quantity.Measure.RANK) {
            return Optional.of(order < 0);
        }
        Direction direction = zones.direction();
        if (direction == null) {
            return Optional.empty();
        }
        return switch (direction) {
            case HIGHER -> Optional.of(order > 0);
            case LOWER -> Optional.of(order < 0);
            case BY_DATE, WORDS -> Optional.empty();
        };
    }

    /** Asked on a day, and not done on that day: what colour would it get if it were done now? */
    private Result notDone(Measurement latest) {
        LocalDate day = date == null || latest.date().last().isAfter(date)
                ? latest.date().last()
                : date;
        Optional<Colour> colour = zones.ofDay(day);
        Status status = colour.map(found -> switch (found) {
                    case GREEN -> Status.ON_TRACK;
                    case ORANGE -> Status.AT_RISK;
                    case RED -> Status.MISSED;
                })
                .orElse(Status.CANNOT_BE_COMPUTED);
        return new Result(status, Optional.of(latest), colour);
    }

    /** How far a value has come from where it began to its target, in hundredths; nothing where that has no meaning. */
    static Optional<BigDecimal> progress(Indicator indicator, Level value) {
        if (indicator.baseline() instanceof Level.Amount from
                && indicator.target() instanceof Level.Amount to
                && value instanceof Level.Amount now
                && from.quantity().isComparableWith(to.quantity())
                && now.quantity().isComparableWith(to.quantity())) {
            BigDecimal way = to.quantity().value().subtract(from.quantity().value());
            BigDecimal done = now.quantity().value().subtract(from.quantity().value());
            return Money.percentage(done, way);
        }
        return Optional.empty();
    }
}
