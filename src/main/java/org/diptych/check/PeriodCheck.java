package org.diptych.check;

import java.util.List;
import java.util.Optional;
import org.diptych.content.FieldValue;
import org.diptych.content.Publication;
import org.diptych.content.Record;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.value.Deadline;
import org.diptych.value.Indicator;
import org.diptych.value.Moment;
import org.diptych.value.Threshold;
import org.diptych.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines and date thresholds do not lie before the time that is planned: the {@code year} or {@code period} of the
 * record itself, or of the nearest one that holds it. Later dates are common (a project goes on) and are not reported.
 */
final class PeriodCheck {
    private final Publication publication;
    private final Diagnostics diagnostics;

    PeriodCheck(Publication publication, Diagnostics diagnostics) {
        this.publication = publication;
        this.diagnostics = diagnostics;
    }

    /** The time that a record is about. */
    private record Frame(Moment from, String words) {}

    void check() {
        for (Record record : publication.records()) {
            Optional<Frame> frame = frame(record);
            if (frame.isPresent()) {
                record.fields().values().stream()
                        .filter(field -> !field.inherited())
                        .forEach(field -> check(field, frame.get()));
            }
        }
    }

    private Optional<Frame> frame(Record record) {
        Optional<Record> holder = Optional.of(record);
        while (holder.isPresent()) {
            Record at = holder.get();
            Optional<Frame> frame = at.value("year", Value.Time.class)
                    .map(year -> new Frame(year.moment(), "`" + year.moment().canonical() + "`"))
                    .or(() -> at.value("period", Value.Span.class)
                            .map(span -> new Frame(
                                    span.period().from(), "`" + span.period().canonical() + "`")));
            if (frame.isPresent()) {
                return frame;
            }
            holder = publication.holder(at);
        }
        return Optional.empty();
    }

    private void check(FieldValue field, Frame frame) {
        if (field.value() instanceof Value.Deadlines deadlines) {
            List<Deadline> all = deadlines.deadlines();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) instanceof Deadline.At at) {
                    report(at.moment(), frame, field.at(Integer.toString(i)), "The deadline");
                }
            }
        } else if (field.value() instanceof Value.Indicators indicators) {
            for (Indicator indicator : indicators.indicators()) {
                indicator.zones().forEach(zone -> {
                    Moment moment = moment(zone.threshold());
                    if (moment != null) {
                        report(moment, frame, zone.at(), "The threshold");
                    }
                });
            }
        }
    }

    private static @Nullable Moment moment(Threshold threshold) {
        return switch (threshold) {
            case Threshold.By by -> by.moment();
            case Threshold.In in -> in.moment();
            case Threshold.After after -> after.moment();
            case Threshold.Late late -> null;
            case Threshold.Within within -> null;
            case Threshold.Beyond beyond -> null;
            case Threshold.Range range -> null;
            case Threshold.YesNo answer -> null;
            case Threshold.Words words -> null;
        };
    }

    private void report(Moment moment, Frame frame, SourcePosition at, String what) {
        if (moment.last().isBefore(frame.from().first())) {
            diagnostics.report(
                    Rule.DATE_OUT_OF_PERIOD,
                    at,
                    what + " `" + moment.canonical() + "` lies before " + frame.words() + ", which it belongs to.",
                    "is it a year too old?");
        }
    }
}
