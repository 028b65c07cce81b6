package org.diptych.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.diptych.content.Record;
import org.diptych.value.Indicator;
import org.diptych.value.Indicator.Colour;
import org.diptych.value.Indicator.Measurement;

/**
 * An indicator as it stands on the date of the publication.
 *
 * @param record whose it is
 * @param field of the record
 * @param latest the last measurement up to that date
 * @param colour of that measurement; empty where the thresholds do not say
 */
public record IndicatorFigure(
        Record record,
        String field,
        Indicator indicator,
        Status status,
        Optional<Measurement> latest,
        Optional<Colour> colour) {
    /** What names it in the publication: {@code record/field/indicator}, as origins are written. */
    public String id() {
        return record.id() + "/" + field + "/" + indicator.id();
    }

    /** The measurements that its thresholds and its target cannot be held against: in other units, or in words. */
    public List<Measurement> incomparable() {
        return indicator.measurements().stream()
                .filter(measurement -> !Comparing.isPossible(indicator, measurement.value()))
                .toList();
    }

    /** Which way is good as its thresholds lie; empty where they do not say. */
    public Optional<Indicator.Direction> impliedDirection() {
        return Optional.ofNullable(Zones.impliedDirection(indicator));
    }

    /** How far it has come from its baseline to its target, in hundredths. */
    public Optional<BigDecimal> progress() {
        return latest.flatMap(measurement -> Evaluation.progress(indicator, measurement.value()));
    }
}
