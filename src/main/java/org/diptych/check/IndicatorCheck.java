package org.diptych.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.content.Publication;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.figure.Computed;
import org.diptych.figure.IndicatorFigure;
import org.diptych.language.Localized;
import org.diptych.value.Indicator;
import org.diptych.value.Indicator.Direction;
import org.diptych.value.Level;
import org.diptych.value.Passage;
import org.diptych.value.Quantity;
import org.diptych.value.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * Indicators have an owner and say which way is good, every value has one colour, measurements can be held against
 * thresholds and lie in their time, and what an indicator is does not change from one edition to the next.
 */
final class IndicatorCheck {
    private final Computed computed;
    private final Diagnostics diagnostics;

    IndicatorCheck(Computed computed, Diagnostics diagnostics) {
        this.computed = computed;
        this.diagnostics = diagnostics;
    }

    void check() {
        List<IndicatorFigure> figures = computed.indicators();
        // A publication that names no owner at all belongs to one body: nobody is missing there.
        boolean namesOwners =
                figures.stream().anyMatch(figure -> figure.indicator().owner() != null);
        for (IndicatorFigure figure : figures) {
            Indicator indicator = figure.indicator();
            if (namesOwners && indicator.owner() == null) {
                diagnostics.report(
                        Rule.NO_OWNER,
                        indicator.at(),
                        "The indicator `" + indicator.id() + "` has no owner.",
                        "add `owner:` with the id of a body.");
            }
            ThresholdCheck.check(indicator, diagnostics);
            direction(figure);
            measures(figure);
            time(indicator);
        }
        computed.publication().previous().ifPresent(earlier -> redefined(figures, earlier));
    }

    private void direction(IndicatorFigure figure) {
        Indicator indicator = figure.indicator();
        Direction stated = indicator.direction();
        Optional<Direction> implied = figure.impliedDirection();
        if (stated == null && isCounted(indicator)) {
            diagnostics.report(
                    Rule.INDICATOR_DIRECTION,
                    indicator.at(),
                    "The indicator `" + indicator.id() + "` does not say which way is good.",
                    "add `direction: " + implied.orElse(Direction.HIGHER).key() + "`.");
        } else if (stated != null
                && (stated == Direction.HIGHER || stated == Direction.LOWER)
                && implied.isPresent()
                && implied.get() != stated
                && indicator.zones().size() > 1) {
            diagnostics.report(
                    Rule.INDICATOR_DIRECTION,
                    indicator.at(),
                    "The indicator `" + indicator.id() + "` is said to be better when " + stated.key()
                            + ", but its green lies "
                            + (implied.get() == Direction.HIGHER ? "above" : "below") + " its red.",
                    "swap the thresholds, or write `direction: " + implied.get().key() + "`.");
        }
    }

    /** Whether numbers are held against each other; among places the first is always the best. */
    private static boolean isCounted(Indicator indicator) {
        boolean zones = indicator.zones().stream()
                .anyMatch(zone ->
                        zone.threshold() instanceof Threshold.Range range && range.measure() != Quantity.Measure.RANK);
        boolean target = indicator.target() instanceof Level.Amount amount
                && amount.quantity().measure() != Quantity.Measure.RANK
                && !indicator.measurements().isEmpty();
        return zones || target;
    }

    private void measures(IndicatorFigure figure) {
        for (Indicator.Measurement measurement : figure.incomparable()) {
            diagnostics.report(
                    Rule.INDICATOR_MEASURE,
                    measurement.at(),
                    "`" + measurement.value().canonical() + "` cannot be held against the thresholds of `"
                            + figure.indicator().id() + "`.",
                    "measure in what they count in: a number, a percentage, a date, a length of time, `yes` or `no`.");
        }
    }

    private void time(Indicator indicator) {
        Optional<LocalDate> date = computed.date();
        for (Indicator.Measurement measurement : indicator.measurements()) {
            String words = "The measurement of `" + measurement.date().canonical() + "` lies ";
            if (date.isPresent() && measurement.date().first().isAfter(date.get())) {
                diagnostics.report(
                        Rule.DATE_OUT_OF_PERIOD,
                        measurement.at(),
                        words + "after the date of the publication, `" + date.get() + "`.",
                        "it does not count in the status; the publication says its day in `date`.");
            } else if (indicator.period() != null && !indicator.period().contains(measurement.date())) {
                diagnostics.report(
                        Rule.DATE_OUT_OF_PERIOD,
                        measurement.at(),
                        words + "outside `" + indicator.period().canonical() + "`, the period of the indicator.",
                        "is a digit of the year wrong?");
            }
        }
    }

    private void redefined(List<IndicatorFigure> figures, Publication earlier) {
        Map<String, Indicator> before = new HashMap<>();
        Computed.of(earlier).indicators().forEach(figure -> before.put(key(figure), figure.indicator()));
        for (IndicatorFigure figure : figures) {
            Indicator old = before.get(key(figure));
            List<String> changes = old == null ? List.of() : changes(old, figure.indicator());
            if (!changes.isEmpty()) {
                diagnostics.report(
                        Rule.REDEFINED_INDICATOR,
                        figure.indicator().at(),
                        "The indicator `" + figure.indicator().id() + "` has another "
                                + String.join(", another ", changes) + " than in `" + earlier.id() + "`.",
                        "give a new indicator a new id, or accept the change and say why.");
            }
        }
    }

    private static String key(IndicatorFigure figure) {
        return figure.record().id() + "/" + figure.indicator().id();
    }

    private static List<String> changes(Indicator old, Indicator now) {
        List<String> changes = new ArrayList<>();
        if (differ(old.description(), now.description())) {
            changes.add("description");
        }
        if (differ(old.unit(), now.unit())) {
            changes.add("unit");
        }
        if (old.direction() != now.direction()) {
            changes.add("direction");
        }
        for (Indicator.Colour colour : Indicator.Colour.values()) {
            if (!shown(old, colour).equals(shown(now, colour))) {
                changes.add("`" + colour.key() + "`");
            }
        }
        return changes;
    }

    private static boolean differ(@Nullable Localized<Passage> old, @Nullable Localized<Passage> now) {
        return !text(old).equals(text(now));
    }

    private static String text(@Nullable Localized<Passage> words) {
        return words == null
                ? ""
                : words.fr().text().strip() + "\n" + words.nl().text().strip();
    }

    /** A threshold without its places. */
    private static String shown(Indicator indicator, Indicator.Colour colour) {
        return indicator
                .zone(colour)
                .map(Indicator.Zone::threshold)
                .map(threshold -> switch (threshold) {
                    case Threshold.By by -> "by " + by.moment().canonical();
                    case Threshold.In in -> "in " + in.moment().canonical();
                    case Threshold.After after -> "after " + after.moment().canonical();
                    case Threshold.Late late ->
                        "late " + late.atMost() + late.delay().canonical();
                    case Threshold.Within within -> "within " + within.delay().canonical() + text(within.of());
                    case Threshold.Beyond beyond -> "beyond " + beyond.delay().canonical() + text(beyond.of());
                    case Threshold.Range range ->
                        range.low() + " " + range.high() + range.measure() + range.outOf() + text(range.of());
                    case Threshold.YesNo answer -> Boolean.toString(answer.yes());
                    case Threshold.Words words -> text(words.text());
                })
                .orElse("");
    }
}
